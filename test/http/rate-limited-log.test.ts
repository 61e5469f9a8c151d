import { setTimeout as pause } from "node:timers/promises";
import { rateLimitedLog } from "../../src/http/rate-limited-log.js";

/** Milliseconds; a minute for whoever runs the service. */
const MINUTE = 300;

test("of each kind ten lines are written in a minute, then one that says how many were left out, then ten again", async () => {
  const few = rateLimitedLog(MINUTE);
  const lines: string[] = [];
  const write = (kind: string, count: number) => {
    for (let nth = 0; nth < count; nth++)
      few.write(
        kind,
        () => lines.push(`${kind} ${nth}`),
        (leftOut) => lines.push(`${kind} and ${leftOut} more`),
      );
  };
  write("a", 35);
  write("b", 10);
  const ten = (kind: string) => Array.from({ length: 10 }, (_, nth) => `${kind} ${nth}`);
  expect(lines).toEqual([...ten("a"), ...ten("b")]);
  await pause(2 * MINUTE);
  expect(lines.slice(20)).toEqual(["a and 25 more"]);
  write("a", 3);
  expect(lines.slice(21)).toEqual(["a 0", "a 1", "a 2"]);
});
