import type { FactVersion } from "../../src/domain/fact.js";
import { versionsOf } from "../../src/domain/versions.js";
import { certaintyOf } from "../../src/domain/view.js";
import { around, changeOf, evidenceOn, factOf } from "./declarations.js";

const P = "2021-07-25";
const D = "2023-03-01";
const versions = (days: readonly string[], changes: ReturnType<typeof changeOf>[] = [], more = {}) =>
  versionsOf({ record: factOf(days, more), changes }, around());
const last = (found: readonly FactVersion[]) => found.at(-1) as FactVersion;
const certainty = (version: FactVersion | undefined, day: string) =>
  version && certaintyOf(version.time.presence, { first: day, last: day });
const end = ({ time }: FactVersion) => [time.validity.end.earliest, time.validity.end.latest];

describe("What counts as a report of a fact", () => {
  test("does not include the evidence of a dispute, which makes no day more certain and is shown all the same", () => {
    const [before, disputed] = versions([P], [changeOf("DISPUTED", D, { evidence: [evidenceOn(D)] })]);
    expect(disputed?.standing).toBe("DISPUTED");
    expect(disputed?.time).toEqual(before?.time);
    expect([certainty(disputed, P), certainty(disputed, "2022-01-01")]).toEqual(["DEFINITE", "POSSIBLE"]);
    expect(disputed?.evidence.map(({ document }) => document)).toEqual([`doc:${P}`, `doc:${D}`]);
  });

  test("does not include an older document that disputes it: the start stays", () => {
    const older = changeOf("DISPUTED", D, { evidence: [evidenceOn("2020-01-01")] });
    expect(last(versions([P], [older])).time.validity.start.latest).toBe(P);
  });

  test("does not include a document that reports its end: neither start nor plan moves", () => {
    const evidence = [evidenceOn("2020-01-01"), evidenceOn(D)];
    const told = last(versions([P], [changeOf("ENDED", D, { evidence })]));
    expect(told.time.validity.start.latest).toBe(P);
    const planned = versions([P], [changeOf("ENDED", D, { end: "2025", evidence })], { phase: "ANNOUNCED" });
    expect(planned.map(({ time }) => time.presence.toEarliest)).toEqual([P, P]);
  });
});

describe("An end that a later change gives", () => {
  const over = changeOf("ENDED", D, { end: "over", evidence: [evidenceOn(D)] });

  test("leaves certain the day on which the state was reported as present", () => {
    const [before, after] = versions([P], [over]);
    expect([certainty(before, P), certainty(after, P)]).toEqual(["DEFINITE", "DEFINITE"]);
    expect([certainty(after, "2022-01-01"), certainty(after, D)]).toEqual(["POSSIBLE", null]);
    expect(after && end(after)).toEqual([P, "2023-02-28"]);
  });

  test("of a state that was reported as past makes no day certain", () => {
    expect(end(last(versions([P], [over], { end: "unknown" })))).toEqual([null, "2023-02-28"]);
  });

  test("before the day of the report overrides the report", () => {
    const after = last(versions([P], [changeOf("ENDED", D, { end: "[..2021-06-30]" })]));
    expect(end(after)).toEqual([null, "2021-06-30"]);
    expect([certainty(after, P), certainty(after, "2021-06-30")]).toEqual([null, "POSSIBLE"]);
    expect(after.time.presence.fromLatest).toBe("2021-06-30");
  });

  test("with bounds is no earlier than the last report that it does not contradict, and the source's dates stay", () => {
    const ended = changeOf("ENDED", D, { end: "[..2021-12-31]" });
    const after = last(versions([P, "2021-09-01", "2022-02-01"], [ended]));
    expect(after.time.presence.toEarliest).toBe("2021-09-01");
    expect(end(after)).toEqual([null, "2021-12-31"]);
    expect(after.moments).toEqual(["2021-12-31 2021-12-31 ENDED"]);
    expect(after.time.dated).toEqual({ from: "2021-12-31", to: "2021-12-31" });
  });

  test("stays when documents report the fact after it: that it holds again is another fact", () => {
    const found = versions([P, "2024-01-01"], [over]);
    expect(found.map(({ knownFrom }) => knownFrom)).toEqual([P, D, "2024-01-01"]);
    expect(end(last(found))).toEqual([P, "2023-02-28"]);
    expect(last(found).time.validity.ongoing).toBe(false);
    const begun = { start: "[2023-06-01..]" };
    expect(() => versions([P, "2024-01-01"], [over], begun)).toThrow(
      `start: "[2023-06-01..]" contradicts the end: over before ${D}, when that was reported`,
    );
  });
});
