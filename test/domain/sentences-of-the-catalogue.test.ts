import type { FactTypeInfo } from "../../src/domain/catalogue.js";
import { factRecord } from "../../src/domain/records.js";
import { isHeld } from "../../src/domain/time/date-fields.js";
import { versionsOf } from "../../src/domain/versions.js";
import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { failuresOf } from "../failures.js";
import { around, changeOf, evidenceOn } from "./declarations.js";

const { entries } = shippedCatalogue();

/** The stages that the design gives to each temporality; what is measured, or stated, has none. */
const PHASES = {
  STATE: ["ANNOUNCED", "IN_EFFECT", "HALTED"],
  EVENT: ["ANNOUNCED", "COMPLETED", "HALTED"],
  FIGURE: ["ANNOUNCED", "UNSPECIFIED", "HALTED"],
};
const phasesOf = (type: FactTypeInfo) => PHASES[isHeld(type) ? "STATE" : type.temporality];

/** A fact that fills every slot, or no more than it needs, and that a change ends or not, as it is told at the last. */
function told(type: FactTypeInfo, phase: string, { all = true, end = "" } = {}) {
  const roles = Object.entries(type.roles).flatMap(([role, { required, end }]) =>
    required || all ? [[role, end === "BOTH" ? ["acme", "cloud"] : end === "TARGET" ? "cloud" : "acme"]] : [],
  );
  const values = Object.entries(type.attributes).map(([key, kind]) => [key, kind === "number" ? 3 : "much"]);
  const record = factRecord.parse({
    ...{ key: "fact:p/F1", type: type.type, phase, confidence: 1, evidence: [evidenceOn("2021-07-25")] },
    ...{ roles: Object.fromEntries(roles), attributes: all ? Object.fromEntries(values) : {} },
  });
  const changes = end === "" ? [] : [changeOf("ENDED", "2021-10-01", { end })];
  return versionsOf({ record, changes }, around(type)).at(-1)?.sentence ?? {};
}

/** What speaks of the present, of a plan and of a stop. */
const PRESENT = / (is|are|has|holds|ranks|depends|targets|applies|hinders) /;
const NOW = /(?<!(계획|예정))(이다|있다|속한다|경쟁한다|의존한다|제공한다|대상으로 한다|적용된다|보호하려 한다)\.$/;
const PLANNED = /(계획이다|예정이다|바꾸기로 했다|계획하고 있다|내정되었다|예정되어 있다)\.$/;
const STOPPED = /(중단했다|중단되었다|않게 되었다|아니게 되었다|내려왔다)\.$/;

/** Every stage of a fact of every type, ended and not, with every slot filled or no more than it needs. */
function* everyCase() {
  for (const type of entries)
    for (const phase of phasesOf(type))
      for (const end of isHeld(type) ? ["", "2021-09"] : [""])
        for (const all of [true, false])
          yield [`${type.type} ${phase}, end "${end}", all slots ${all}`, { type, phase, end, all }] as const;
}

test("a fact of every type is told in whole sentences that fit its stage, in English and Korean", () => {
  const cases = [...everyCase()];
  expect(cases.length).toBeGreaterThan(300);
  const failures = failuresOf(cases, ({ type, phase, end, all }) => {
    const { en = "", ko = "" } = told(type, phase, { all, end });
    for (const text of [en, ko]) {
      expect(text).not.toMatch(/[[\]{}|]|undefined| {2}|^ | [.,:;]|: ?\.|\( ?\)/);
      expect(text).toMatch(/^[^:]{3}.*[^ .]\.$/);
      expect(text).not.toMatch(/^(Planned|Halted|In the past|Until|계획|중단|과거)/);
    }
    expect(en).not.toMatch(/\b(?:of|in|to|by|as|a|an|is|are|was|were)\.|\ba (?!unit)[aeiou]/);
    expect(ko).toMatch(/다\.$/);
    if (phase === "ANNOUNCED") {
      expect(en).toMatch(/ plans? | is planned|planned that| is to | is designated | decided to /);
      expect(ko).toMatch(PLANNED);
    } else if (phase === "HALTED") {
      expect(en).toMatch(/ stopped | halted/);
      expect(ko).toMatch(STOPPED);
    } else if (end !== "" || !isHeld(type)) {
      expect(en).not.toMatch(PRESENT);
      expect(ko).not.toMatch(NOW);
      expect(ko).not.toMatch(PLANNED);
    } else {
      expect(ko).toMatch(NOW);
    }
  });
  expect(failures).toEqual([]);
});

test("a fact of every type has another sentence for each stage, and no other for a plan or a stop with an end", () => {
  const failures = failuresOf(
    entries.map((type) => [type.type, type] as const),
    (type) => {
      const phase = phasesOf(type)[1] ?? "";
      const stages = [told(type, "ANNOUNCED"), told(type, phase), told(type, "HALTED")];
      if (isHeld(type)) stages.push(told(type, phase, { end: "2021-09" }));
      for (const language of ["en", "ko"]) expect(new Set(stages.map((one) => one[language])).size).toBe(stages.length);
      for (const staged of isHeld(type) ? ["ANNOUNCED", "HALTED"] : [])
        expect(told(type, staged, { end: "2021-09" })).toEqual(told(type, staged));
    },
  );
  expect(failures).toEqual([]);
});
