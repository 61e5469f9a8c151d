import { acceptedType } from "../../src/http/limits/accepted.js";

const JSON_TYPE = "application/json";
const RESPONSE = "application/graphql-response+json";

test.each([
  [undefined, JSON_TYPE],
  ["", JSON_TYPE],
  ["*/*", JSON_TYPE],
  ["Application/*", JSON_TYPE],
  ["text/html, */*;q=0.1", JSON_TYPE],
  ["text/html, image/gif, *; q=.2, */*; q=.2", JSON_TYPE],
  [RESPONSE, RESPONSE],
  [`${RESPONSE}, ${JSON_TYPE};q=0.9`, RESPONSE],
  [`${RESPONSE};q=0.5, ${JSON_TYPE}`, JSON_TYPE],
  [`${RESPONSE}, ${JSON_TYPE}`, RESPONSE],
  [`${JSON_TYPE}, ${RESPONSE}`, JSON_TYPE],
  [`*/*, ${RESPONSE}`, RESPONSE],
  [`${JSON_TYPE};q=0, */*`, RESPONSE],
  [`${JSON_TYPE};charset=utf-16, */*;q=0.1`, JSON_TYPE],
  [`${JSON_TYPE};charset="utf-8";q=1`, JSON_TYPE],
  [`text/html;a="${RESPONSE}, \\", x", ${JSON_TYPE}`, JSON_TYPE],
  [`text/html;a="${JSON_TYPE}, never closed, ${JSON_TYPE}`, undefined],
  ["application/*;q=0, */*", undefined],
  [`${JSON_TYPE};q=0.000`, undefined],
  [`${JSON_TYPE};charset=utf-7`, undefined],
  ["text/html", undefined],
  ["json", undefined],
  [",;,", undefined],
])("for %s an answer is %s", (accept, answer) => {
  expect(acceptedType(accept)).toBe(answer);
});

test("a header that is all commas and quotes accepts nothing that is served", () => {
  for (const part of [",", '"', '",', ';"', '"\\'])
    expect([part, acceptedType(part.repeat(16_000 / part.length))]).toEqual([part, undefined]);
});
