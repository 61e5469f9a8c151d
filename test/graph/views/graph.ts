import fc from "fast-check";
import { changeRecord } from "../../../src/domain/change-record.js";
import { InvalidInput } from "../../../src/domain/errors.js";
import type { FactVersion } from "../../../src/domain/fact.js";
import { factRecord } from "../../../src/domain/records.js";
import { InvalidDate, parseDate } from "../../../src/domain/time/edtf.js";
import { type Declaration, versionsOf } from "../../../src/domain/versions.js";
import { citing, type WrittenPackage } from "../../graphql/written-package.js";
import { catalogue, plainPairs } from "./edges.js";
import { anyShape, type Key, KINDS, PUBLISHERS, SAYERS, type Shape } from "./shapes.js";

/** A package of random facts, and the versions that the domain makes of them; without the adversary, see `complete`. */
export interface RandomPackage {
  readonly records: readonly object[];
  readonly changes: readonly object[];
  readonly versions: readonly FactVersion[];
}

export const DOCUMENTS = {
  "doc:1": "2021-02-10",
  "doc:2": "2021-05-20",
  "doc:3": "2021-05-20",
  "doc:4": "2021-09-01",
} as const;

const PACKAGE = "random";

/** Dates of every precision, open and unsure ones among them, close enough together to meet. */
const edtf = fc.constantFrom(
  ...["2021-02-10", "2021-05-19", "2021-05-20", "2021-05-21", "2021-06-15", "2021-12-31", "2019-01-01"],
  ...["2021-05", "2021-06", "2021-21", "2021-33", "2021", "2022", "201X"],
  ...["2021-05~", "2021?", "2021-06-15%", "2020-12-31~"],
  ...["[..2021-05-19]", "[2021-05-21..]", "[2021-03-01,2021-08-01]", "[2021-05-01..2021-05-31]"],
  ...["2020-40", "2021-41~", "2021-37", "2020-30", "[2019,2021]", "[2020-12-31,2021-05-20..2021-06-15]", "2021-0X-20"],
);
const period = fc.oneof(
  edtf,
  fc.constantFrom("2021-01-01/2021-03-31", "2021-05/2021-06", "../2021-05-20", "2021-05-20/..", "2020/2021?"),
);
const end = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("..", "unknown", "over") },
  { weight: 3, arbitrary: edtf },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const factOf = (shape: fc.Arbitrary<Shape>) =>
  fc.record({
    shape,
    nthPhase: fc.nat({ max: 11 }),
    modality: fc.constantFrom("FACT", "FACT", "CLAIM", "PLAN", "OPINION"),
    confidence: fc.constantFrom(0, 0.25, 0.5, 0.9, 1),
    derived: fc.boolean(),
    start: maybe(edtf),
    end: maybe(end),
    date: maybe(edtf),
    period: maybe(period),
    announced: maybe(edtf),
    attributedTo: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray([...SAYERS], { minLength: 1 })),
    evidence: fc.uniqueArray(fc.constantFrom(...Object.keys(DOCUMENTS)), { minLength: 1, maxLength: 3 }),
    change: fc.option(
      fc.record({
        as: fc.constantFrom("ENDED", "DISPUTED", "RETRACTED", "SUPERSEDED"),
        on: fc.constantFrom("2021-05-20", "2021-05-21", "2021-07-01", "2021-09-01", "2022-01-01"),
        end: fc.constantFrom("over", "2021-06", "2021-06-15~"),
      }),
      { nil: undefined, freq: 2 },
    ),
  });
type Drawn = ReturnType<typeof factOf> extends fc.Arbitrary<infer T> ? T : never;

/** The phases that facts of a type may have. */
const PHASES_OF = {
  STATE: ["IN_EFFECT", "IN_EFFECT", "ANNOUNCED", "HALTED"],
  EVENT: ["COMPLETED", "COMPLETED", "ANNOUNCED", "UNSPECIFIED"],
  FIGURE: ["UNSPECIFIED", "UNSPECIFIED", "ANNOUNCED"],
  HELD: ["IN_EFFECT", "IN_EFFECT", "ANNOUNCED"],
} as const;

function phaseOf({ shape, nthPhase }: Drawn) {
  const type = catalogue.get(shape.type);
  if (!type) throw new Error(`No type ${shape.type}.`);
  const phases = PHASES_OF[type.temporality === "FIGURE" && type.held ? "HELD" : type.temporality];
  return phases[nthPhase % phases.length] ?? phases[0];
}

/** The dates that facts of a type may have. What is reported, or was announced, is not dated after the last of its documents. */
function datesOf(drawn: Drawn): object {
  const type = catalogue.get(drawn.shape.type);
  const last =
    drawn.evidence
      .map((key) => DOCUMENTS[key as keyof typeof DOCUMENTS])
      .sort()
      .at(-1) ?? "";
  const told = (date: string | undefined) => (date !== undefined && parseDate(date).earliest > last ? undefined : date);
  const reported = !["ANNOUNCED", "UNSPECIFIED"].includes(phaseOf(drawn));
  const { end: over, period: measured } = drawn;
  const [start, date] = [drawn.start, drawn.date].map((one) => (reported ? told(one) : one));
  const announced = told(drawn.announced);
  if (type?.temporality === "EVENT") return { date, announced };
  return type?.temporality === "FIGURE" && !type.held
    ? { period: measured, announced }
    : { start, end: over, announced };
}

function recordsOf(drawn: Drawn, key: string): { record: object; changes: object[] } {
  const { shape: of, modality, confidence, derived, attributedTo, evidence, change } = drawn;
  const said = { modality, confidence, derived, attributedTo, evidence: evidence.map(citing) };
  const record = { ...of, ...datesOf(drawn), key, phase: phaseOf(drawn), ...said };
  if (!change) return { record, changes: [] };
  const { as, on } = change;
  const by = as === "SUPERSEDED" || as === "DISPUTED" ? { by: [`fact:${PACKAGE}/F000`] } : {};
  return { record, changes: [{ fact: key, as, on, ...by, ...(as === "ENDED" && { end: change.end }) }] };
}

/** What the domain makes of a declaration; null where it refuses the dates or the ends. */
function versions(record: object, changes: readonly object[]): FactVersion[] | null {
  const declaration: Declaration = {
    record: factRecord.parse(JSON.parse(JSON.stringify(record))),
    changes: changes.map((change) => changeRecord.parse(change)),
  };
  const type = catalogue.get(declaration.record.type);
  if (!type) throw new Error(`No type ${declaration.record.type}.`);
  // Nobody is joined to itself alone: an import refuses that.
  const { roles } = declaration.record;
  const participants = Object.entries(roles).flatMap(([role, keys]) => keys.map((entity) => ({ role, entity })));
  const pairs = plainPairs(declaration.record.type, participants);
  if (pairs.length > 0 && pairs.every(([one, other]) => one.entity === other.entity)) return null;
  try {
    return versionsOf(declaration, {
      type,
      entity: (key) => ({ key, kind: KINDS[key as Key], labels: [{ text: key.toUpperCase(), language: "en" }] }),
      publishedOn: (document) => DOCUMENTS[document as keyof typeof DOCUMENTS],
      publisherOf: (document) => PUBLISHERS[document] ?? null,
    });
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof InvalidDate) return null;
    throw error;
  }
}

/** What disputes and replaces others. */
const ADVERSARY = {
  key: `fact:${PACKAGE}/F000`,
  type: "STATED",
  roles: { subject: "a" },
  phase: "UNSPECIFIED",
  confidence: 1,
  evidence: [citing("doc:1")],
};

/** About `size` random facts: the same for the same seed. Changes, then facts, that the domain refuses are left out. */
export function randomPackage(seed: number, size: number, shape = anyShape): RandomPackage {
  const drawn = fc.sample(factOf(shape), { seed, numRuns: size }).flatMap((one, nth) => {
    const key = `fact:${PACKAGE}/F${String(nth + 1).padStart(3, "0")}`;
    const { record, changes } = recordsOf(one, key);
    const changed = versions(record, changes);
    if (changed) return [{ record, changes, versions: changed }];
    const plain = versions(record, []);
    return plain ? [{ record, changes: [], versions: plain }] : [];
  });
  return {
    records: drawn.map(({ record }) => record),
    changes: drawn.flatMap(({ changes }) => changes),
    versions: drawn.flatMap((one) => one.versions),
  };
}

/** The package with the fact that disputes others, and replaces those that are superseded: both sides say so. */
export function complete({ records, changes, versions: others }: RandomPackage): RandomPackage {
  const superseded = changes.filter((change) => (change as { as: string }).as === "SUPERSEDED");
  const adversary = { ...ADVERSARY, replaces: superseded.map((change) => (change as { fact: string }).fact) };
  return {
    records: [adversary, ...records],
    changes,
    versions: [...(versions(adversary, []) ?? []), ...others],
  };
}

/** The package as an editor would write it. */
export function asWritten(random: RandomPackage): WrittenPackage {
  const { records, changes } = complete(random);
  return {
    key: PACKAGE,
    entities: (Object.keys(KINDS) as Key[]).map((key) => ({
      key,
      kind: KINDS[key],
      names: [{ text: key.toUpperCase(), language: "en" }],
      ...(KINDS[key] === "REGION" && { level: "OTHER" }),
    })),
    documents: Object.entries(DOCUMENTS).map(([key, publishedOn]) => ({
      key,
      publishedOn,
      publisher: PUBLISHERS[key],
    })),
    facts: records,
    changes,
  };
}
