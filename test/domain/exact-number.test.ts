import fc from "fast-check";
import { isHeldExactly } from "../../src/domain/text/exact-number.js";

test.each(
  "0 -0 0.0 0e5 7 -7 +7 0.1 1.10 1500 1.5e3 1.5E+3 .5 1. 007 1e21 1e-7 123456789012345 9007199254740992 9007199254740994 -9007199254740991 10000000000000000 1.7976931348623157e308 5e-324 0x1F 0o17 0x20000000000000".split(
    " ",
  ),
)("%s is held as it is written", (written) => expect(isHeldExactly(written)).toBe(true));

test.each(
  "9007199254740993 -9007199254740993 12345678901234567890 0.1234567890123456789 1e400 -1e400 1e-400 3.14159265358979323846 0x20000000000001 .inf -.inf .nan".split(
    " ",
  ),
)("%s is not", (written) => expect(isHeldExactly(written)).toBe(false));

test("every number is, as JavaScript writes it; an odd one beyond 2^53 is not", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => isHeldExactly(String(number))),
  );
  fc.assert(fc.property(fc.bigInt({ min: 2n ** 52n, max: 2n ** 200n }), (n) => !isHeldExactly(String(2n * n + 1n))));
});

test("a number of a megabyte is checked at once, without being computed", () => {
  expect(isHeldExactly(`1${"0".repeat(500_000)}1${"0".repeat(500_000)}`)).toBe(false);
});
