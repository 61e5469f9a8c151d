import { acceptedEncodings } from "../../src/http/front-ends/encodings.js";

test.each([
  [undefined, ["identity"]],
  ["", ["identity"]],
  ["gzip, deflate, br, zstd", ["br", "gzip", "identity"]],
  ["gzip, deflate", ["gzip", "identity"]],
  ["x-gzip", ["gzip", "identity"]],
  ["GZIP", ["gzip", "identity"]],
  ["br;q=0.5, gzip;q=0.8", ["gzip", "br", "identity"]],
  ["br;q=0.5, gzip;q=0.5, *;q=0", ["br", "gzip"]],
  ["identity;q=1, gzip;q=0.9", ["identity", "gzip"]],
  ["identity;q=0, gzip", ["gzip"]],
  ["identity;q=0, *", ["br", "gzip"]],
  ["*", ["br", "gzip", "identity"]],
  ["*;q=0.5, br;q=0", ["gzip", "identity"]],
  ["br;q=0", ["identity"]],
  ["x-gzip;q=0, *", ["br", "identity"]],
  ["deflate", ["identity"]],
  ["gzip;q=nothing", ["identity"]],
  ["identity;q=0", []],
  ["*;q=0", []],
  ["deflate, *;q=0.000", []],
])("of %s these are taken: %j", (header, encodings) => {
  expect(acceptedEncodings(header)).toEqual(encodings);
});
