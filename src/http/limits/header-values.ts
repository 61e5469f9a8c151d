/** One value of a header, and its parameters with their quotes removed; all in lower case. */
export interface HeaderValue {
  readonly value: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** Text up to the next comma or semicolon, either of which may stand in quotes. Both patterns take linear time on any input. */
const ITEMS = /(?:[^,"]|"(?:\\.|[^"\\])*"?)+/g;
const VALUE_PARTS = /(?:[^;"]|"(?:\\.|[^"\\])*"?)+/g;

/** The values of a header that lists them, such as `application/json;q=0.5, text/html`. */
export function headerValues(header: string): readonly HeaderValue[] {
  return (header.toLowerCase().match(ITEMS) ?? []).map((item) => {
    const [value = "", ...parameters] = item.match(VALUE_PARTS) ?? [];
    return { value: value.trim(), parameters: parameters.map(parameterOf) };
  });
}

function parameterOf(part: string): readonly [string, string] {
  const at = part.indexOf("=");
  if (at === -1) return [part.trim(), ""];
  const value = part.slice(at + 1).trim();
  return [part.slice(0, at).trim(), value.startsWith('"') ? value.replace(/^"|"$/g, "") : value];
}

/** The weight (`q`) among the parameters of a value: 1 without one, and 0 for one that is not a number. */
export function weightOf(parameters: HeaderValue["parameters"]): number {
  const given = parameters.find(([name]) => name === "q");
  return given === undefined ? 1 : Number(given[1] || Number.NaN) || 0;
}
