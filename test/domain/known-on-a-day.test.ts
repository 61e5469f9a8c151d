import fc from "fast-check";
import { dayBefore } from "../../src/domain/time/day.js";
import { visibleOn } from "../../src/domain/view.js";

describe("What is known on a day", () => {
  test("begins with the day of publication and ends before the day of withdrawal", () => {
    const span = { from: "2021-07-25", until: "2021-08-01" };
    expect(visibleOn(span, dayBefore(span.from))).toBe(false);
    expect(visibleOn(span, span.from)).toBe(true);
    expect(visibleOn(span, dayBefore(span.until))).toBe(true);
    expect(visibleOn(span, span.until)).toBe(false);
    expect(visibleOn({ ...span, until: null }, "9999-12-31")).toBe(true);
  });

  test("changes between two days only by what was published or withdrawn in between", () => {
    const within = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const day = (n: number) => `2021-07-${n + 10}`;
    const spans = fc.array(
      fc.tuple(within, fc.boolean()).map(([[a, b], open]) => ({ from: day(a), until: open ? null : day(b) })),
    );
    fc.assert(
      fc.property(spans, within, (spans, [k, l]) => {
        const [before, after] = [day(k), day(l)];
        const between = (on: string | null) => on !== null && before < on && on <= after;
        for (const span of spans) {
          const [was, is] = [visibleOn(span, before), visibleOn(span, after)];
          if (!was && is) expect(between(span.from)).toBe(true);
          if (was && !is) expect(between(span.until)).toBe(true);
          if (!between(span.from) && !between(span.until)) expect(is).toBe(was);
        }
      }),
    );
  });
});
