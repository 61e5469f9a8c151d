import { checkValues, type JsonLimits, readJson } from "./json.js";
import { RequestError } from "./request-error.js";

/**
 * Applies the limits of a POST to a GET, whose parts are query parameters. `parts` has the names of the parameters, and
 * whether each is JSON; Apollo Server checks that the JSON is an object. Throws RequestError.
 */
export function checkAddress(address: string, parts: ReadonlyMap<string, boolean>, limits: JsonLimits): void {
  // Read in the same way as for Apollo Server, also with more question marks and with #.
  const { search, searchParams } = new URL(address, "http://relata");
  if (!hasUtf8Escapes(search))
    throw new RequestError(400, "BAD_REQUEST", "The escapes of an address (%) must be UTF-8.");
  for (const [part, isJson] of parts) {
    const given = searchParams.getAll(part);
    if (given.length > 1) throw new RequestError(400, "BAD_REQUEST", `The address gives ${part} more than once.`);
    if (given[0] === undefined) continue;
    checkValues(part, isJson ? readJson(Buffer.from(given[0]), limits) : given[0], limits);
  }
}

/** Whether the escapes are UTF-8; others would become U+FFFD. Node itself refuses bytes outside ASCII that are not escaped. */
function hasUtf8Escapes(search: string): boolean {
  try {
    decodeURIComponent(search);
    return true;
  } catch {
    return false;
  }
}
