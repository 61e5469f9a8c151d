import { checkValues, type JsonLimits, readJson } from "./json.js";
import { RequestError } from "./request-error.js";

/**
 * Refuses, of a GET, what is refused of a POST: its parts are in its address. `parts`: their names, and whether they are
 * JSON; that they are objects then is checked by Apollo Server.
 */
export function checkAddress(address: string, parts: ReadonlyMap<string, boolean>, limits: JsonLimits): void {
  // Read as it is read for Apollo Server, which knows of more question marks and of #.
  const { search, searchParams } = new URL(address, "http://relata");
  if (!isUtf8(search)) throw new RequestError(400, "BAD_REQUEST", "The escapes of an address (%) must be UTF-8.");
  for (const [part, isJson] of parts) {
    const given = searchParams.getAll(part);
    if (given.length > 1) throw new RequestError(400, "BAD_REQUEST", `The address gives ${part} more than once.`);
    if (given[0] === undefined) continue;
    checkValues(part, isJson ? readJson(Buffer.from(given[0]), limits) : given[0], limits);
  }
}

/** Otherwise halves of characters would become U+FFFD. Bytes that are not escaped, and not ASCII, Node refuses. */
function isUtf8(search: string): boolean {
  try {
    decodeURIComponent(search);
    return true;
  } catch {
    return false;
  }
}
