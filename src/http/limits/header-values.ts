/** A value of a header without its parameters, and these, names and unquoted values in small letters. */
export interface HeaderValue {
  readonly value: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** Up to the next comma or semicolon; what is quoted may hold both. Each character is looked at once, whatever is sent. */
const ITEMS = /(?:[^,"]|"(?:\\.|[^"\\])*"?)+/g;
const PARTS = /(?:[^;"]|"(?:\\.|[^"\\])*"?)+/g;

/** The values that a header lists, such as `application/json;q=0.5, text/html`. */
export function headerValues(header: string): readonly HeaderValue[] {
  return (header.toLowerCase().match(ITEMS) ?? []).map((item) => {
    const [value = "", ...parameters] = item.match(PARTS) ?? [];
    return { value: value.trim(), parameters: parameters.map(parameterOf) };
  });
}

function parameterOf(part: string): readonly [string, string] {
  const at = part.indexOf("=");
  if (at === -1) return [part.trim(), ""];
  const value = part.slice(at + 1).trim();
  return [part.slice(0, at).trim(), value.startsWith('"') ? value.replace(/^"|"$/g, "") : value];
}

/** The weight that parameters give a value: 1 without one, and one that is no number is none. */
export function weightOf(parameters: HeaderValue["parameters"]): number {
  const given = parameters.find(([name]) => name === "q");
  return given === undefined ? 1 : Number(given[1] || Number.NaN) || 0;
}
