import fc from "fast-check";
import {
  dayAfter,
  dayBefore,
  daysBefore,
  earlier,
  isDay,
  later,
  today,
  UNBOUNDED_END,
  UNBOUNDED_START,
} from "../../src/domain/time/day.js";

/** JavaScript's own calendar, as an independent witness: proleptic Gregorian in UTC. */
const witness = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 });

describe("A day", () => {
  test.each(["2021-07-25", "2020-02-29", "2000-02-29", "0000-02-29", UNBOUNDED_START, UNBOUNDED_END])(
    "%s exists",
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each([
    "2021-02-29",
    "1900-02-29",
    "2021-04-31",
    "2021-13-01",
    "2021-00-10",
    "2021-01-00",
    "2021-1-1",
    "21-01-01",
    "2021-07-25T00:00:00Z",
    " 2021-07-25",
    "2021-07-25\n",
    "+2021-07-25",
    "٢٠٢١-٠٧-٢٥",
    "",
  ])("%j is none", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test("is followed and preceded as in the proleptic Gregorian calendar", () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        expect(isDay(witness(n))).toBe(true);
        if (n < 2_932_896) expect(dayAfter(witness(n))).toBe(witness(n + 1));
        if (n > -719_528) expect(dayBefore(witness(n))).toBe(witness(n - 1));
      }),
    );
  });

  test("is found a number of days before another", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(1_000_000), (n, days) => {
        expect(daysBefore(witness(n), days)).toBe(n - days < -719_528 ? UNBOUNDED_START : witness(n - days));
      }),
    );
  });

  test("compares as a plain string", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(earlier(witness(a), witness(b))).toBe(witness(Math.min(a, b)));
        expect(later(witness(a), witness(b))).toBe(witness(Math.max(a, b)));
      }),
    );
  });

  test("before or after the unbounded ones is that day itself", () => {
    expect(dayBefore(UNBOUNDED_START)).toBe(UNBOUNDED_START);
    expect(dayAfter(UNBOUNDED_END)).toBe(UNBOUNDED_END);
  });

  test("of today is that of a time zone, with its summer time", () => {
    const evening = new Date("2021-07-25T23:30:00Z");
    const zones = ["UTC", "Asia/Seoul", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"];
    expect(zones.map((zone) => today(evening, zone))).toEqual([
      "2021-07-25",
      "2021-07-26",
      "2021-07-26",
      "2021-07-25",
      "2021-07-26",
      "2021-07-25",
    ]);
    expect(today(new Date("2021-01-01T22:30:00Z"), "Europe/Berlin")).toBe("2021-01-01");
    expect(today(new Date("2021-07-01T22:30:00Z"), "Europe/Berlin")).toBe("2021-07-02");
    expect(today(new Date("2020-12-31T23:30:00Z"), "Asia/Seoul")).toBe("2021-01-01");
  });

  test("of today is that of UTC where no time zone is chosen", () => {
    expect(today(new Date("2021-07-25T23:59:59.999Z"))).toBe("2021-07-25");
    expect(today(new Date("2021-07-26T00:30:00+09:00"))).toBe("2021-07-25");
    expect(isDay(today())).toBe(true);
  });
});
