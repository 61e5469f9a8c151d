import fc from "fast-check";
import type { WrittenPackage } from "../../graphql/written-package.js";

/** Pieces of several scripts with what is between them, so that parts of them occur in many texts. */
const PIECE = fc.constantFrom(
  ..."cloud Cloud CLOUDS data centre data-centre Straße café Ａｌｉｂａｂａ is a US U.S. 2021 2022 8.6".split(" "),
  ..."데이터센터 데이터 센터 틱톡은 云服务 雲服務 腾讯 騰訊 アリババ облако → ★ 50% $ — …".split(" "),
);
const BETWEEN = fc.constantFrom(" ", " ", " ", ", ", "", "'", "\u00a0", "-");
const TEXT = fc.array(fc.tuple(PIECE, BETWEEN), { minLength: 1, maxLength: 6 }).map(
  (pieces) =>
    pieces
      .map(([piece, between]) => piece + between)
      .join("")
      .trim() || "x",
);
const TEXTS = fc.record({ en: TEXT, ko: TEXT }, { requiredKeys: [] });
/** Without a sentence of its own in these a fact is told by its template. */
const SENTENCE = fc.record({ en: TEXT, ko: TEXT });
const SOME_TEXTS = fc.record({ en: TEXT, zh: TEXT }, { requiredKeys: ["en"] });

export const DAYS = ["2021-03-01", "2021-06-01", "2022-01-01"] as const;
const DAY = fc.constantFrom(...DAYS);

const sha256 = "0".repeat(64);
const FACT = fc.record({
  sentence: SENTENCE,
  evidence: fc.uniqueArray(fc.record({ day: DAY, gloss: SOME_TEXTS }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ day }) => day,
  }),
  notes: fc.array(fc.record({ since: fc.option(DAY, { nil: undefined }), texts: TEXTS }), { maxLength: 3 }),
  disputed: fc.option(fc.record({ note: TEXTS, gloss: SOME_TEXTS }), { nil: undefined }),
});

/** Since when notes without a day could be made. */
export const MADE = "2021-07-25";
export const DISPUTED_ON = "2022-06-01";

export type DrawnFact = typeof FACT extends fc.Arbitrary<infer T> ? T : never;
export const DRAWN: readonly DrawnFact[] = [
  ...fc.sample(FACT, { numRuns: 60, seed: 20210725 }),
  // More than an index takes: its last words are found all the same.
  {
    sentence: { en: "There is much to say.", ko: "길다" },
    evidence: [{ day: "2021-03-01", gloss: { en: "Long." } }],
    notes: [{ since: "2021-03-01", texts: { en: `${"words and words ".repeat(800)}at last` } }],
    disputed: undefined,
  },
];

export const keyOf = (nth: number) => `fact:texts/F${String(nth).padStart(2, "0")}`;

export const RANDOM_TEXTS: WrittenPackage = {
  key: "texts",
  entities: ["one", "other"].map((key) => ({ key, kind: "COMPANY", names: [{ text: key, language: "en" }] })),
  documents: [...DAYS, DISPUTED_ON].map((day) => ({ key: `doc:${day}`, publishedOn: day })),
  facts: DRAWN.map(({ sentence, evidence, notes }, nth) => ({
    key: keyOf(nth),
    type: "CUSTOMER_OF",
    roles: { customer: "one", provider: "other" },
    phase: "IN_EFFECT",
    confidence: 1,
    sentence,
    note: notes.map(({ since, texts }) => ({ since, ...texts })),
    evidence: evidence.map(({ day, gloss }) => ({ document: `doc:${day}`, locator: "0-1", sha256, gloss })),
  })),
  changes: DRAWN.flatMap(({ disputed }, nth) =>
    disputed === undefined
      ? []
      : [
          {
            ...{ fact: keyOf(nth), on: DISPUTED_ON, as: "DISPUTED", note: disputed.note },
            evidence: [{ document: `doc:${DISPUTED_ON}`, locator: "2-3", sha256, gloss: disputed.gloss }],
          },
        ],
  ),
};

/** What is told of a fact that was drawn, by a day; null while nothing is. */
export function toldBy(day: string, { sentence, evidence, notes, disputed }: DrawnFact): string[] | null {
  const known = evidence.filter((one) => one.day <= day);
  if (known.length === 0) return null;
  const remarks = notes.filter(({ since = MADE }) => since <= day).map(({ texts }) => texts);
  const later = disputed && DISPUTED_ON <= day ? [disputed.note, disputed.gloss] : [];
  return [sentence, ...known.map(({ gloss }) => gloss), ...remarks, ...later].flatMap((texts) => Object.values(texts));
}
