import { cursorOf } from "../../../src/graph/reading/connection.js";
import { ask, type BadInput } from "./sending.js";

const REFUSED = { status: 200, code: "BAD_USER_INPUT", refusedByItsField: true } as const;
const behind = (after: string) =>
  ask("query ($after: Cursor) { facts(first: 2, after: $after) { nodes { key } } }", { after });
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

const GIVEN = cursorOf({ kind: "facts", of: [] }, ["2021-07-25 fact:g-enews-20210725/F026"]);
const FLIPPED = Buffer.from(GIVEN, "base64url");
FLIPPED[20] = (FLIPPED[20] ?? 0) ^ 1;

export const CURSOR_INPUTS: readonly BadInput[] = [
  { number: "97", name: "a cursor that is not base64", sending: behind("not base64!"), ...REFUSED },
  { number: "98", name: "JSON of another kind", sending: behind(encoded({ offset: 10 })), ...REFUSED },
  {
    number: "98a",
    name: "a cursor of another list",
    sending: behind(cursorOf({ kind: "no such list", of: [] }, ["x"])),
    ...REFUSED,
  },
  { number: "99", name: "a flipped bit", sending: behind(FLIPPED.toString("base64url")), ...REFUSED },
  { number: "100", name: "a negative offset", sending: behind(encoded(["1", "facts", -1])), ...REFUSED },
  { number: "100a", name: "an offset of 10^300", sending: behind(encoded(["1", "facts", 1e300])), ...REFUSED },
  { number: "101", name: "a statement for a cursor", sending: behind(encoded(['"}) DETACH DELETE (n'])), ...REFUSED },
  { number: "101a", name: "a statement as it is", sending: behind('"}) DETACH DELETE (n'), ...REFUSED },
  { number: "101b", name: "an empty cursor", sending: behind(""), ...REFUSED },
  { number: "101c", name: "a cursor of 9,000 letters", sending: behind("A".repeat(9_000)), ...REFUSED },
];
