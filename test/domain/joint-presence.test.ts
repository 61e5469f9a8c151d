import { jointPresence, presenceSpan } from "../../src/domain/time/joint-presence.js";

const OPEN = { fromEarliest: "0000-01-01", fromLatest: "2021-07-25", toEarliest: "2021-07-25", toLatest: "9999-12-31" };

describe("The span in which several facts are present together", () => {
  test("begins when the last of them has begun, and never ends before that", () => {
    const later = { ...OPEN, fromEarliest: "2021-04-21", toEarliest: "0000-01-01", sure: true };
    expect(presenceSpan(jointPresence([{ ...OPEN, sure: true }, later]))).toEqual({
      edtf: "2021-04-21/",
      start: { earliest: "2021-04-21", latest: "2021-07-25", precision: "RANGE", wording: null },
      end: { earliest: "2021-04-21", latest: null, precision: "AFTER", wording: null },
      ongoing: false,
    });
  });

  test("has begun before it is over", () => {
    const over = {
      ...OPEN,
      fromEarliest: "2019-01-01",
      fromLatest: "9999-12-31",
      toEarliest: "2020-06-30",
      toLatest: "2020-12-31",
      sure: true,
    };
    const { start, end } = presenceSpan(over);
    expect(start).toMatchObject({ earliest: "2019-01-01", latest: "2020-12-31", precision: "RANGE" });
    expect(end).toMatchObject({ earliest: "2020-06-30", latest: "2020-12-31" });
  });

  test("is null where nothing bounds it", () => {
    const { edtf, start } = presenceSpan({ ...OPEN, sure: true });
    expect(edtf).toBeNull();
    expect(start).toMatchObject({ earliest: null, latest: "2021-07-25", precision: "BEFORE" });
  });
});
