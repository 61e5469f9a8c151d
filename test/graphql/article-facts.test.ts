import { joinedNotes, type Note, notesMadeBy } from "../../src/domain/note.js";
import type { FactRecord } from "../../src/domain/records.js";
import { DOCUMENT, facts, PUBLISHED } from "../data/article.js";
import { plainEdges } from "../graph/views/edges.js";
import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

const FACT = /* GraphQL */ `
  query ($id: ID!) {
    asOf(valid: "../..", known: "2021-07-25") {
      fact(id: $id) {
        __typename key type phase modality standing confidence derived certainty
        known { from until }
        participants { role entity { key } }
        attributes { key value }
        attributedTo { key }
        validity { edtf ongoing start { ...Bounds } end { ...Bounds } }
        announced { edtf start { ...Bounds } }
        en: sentence(language: "en") ko: sentence(language: "ko")
        noteEn: note(language: "en") noteKo: note(language: "ko")
        replaces { key } replacedBy { key } disputedBy { key }
        evidence {
          anchor sha256 quote verified locator { paragraph start end row }
          en: gloss(language: "en") ko: gloss(language: "ko") document { key }
        }
      }
    }
  }
  fragment Bounds on DateBounds { earliest latest precision wording }
`;

/** The participants of a declaration, in the order of the roles of its type; those of a symmetric one by key. */
function participantsOf({ type, roles }: FactRecord) {
  const info = service.catalogue.get(type);
  return Object.keys(info?.roles ?? {}).flatMap((role) => {
    const keys = roles[role] ?? [];
    return (info?.symmetric && role === info.sourceRole ? [...keys].sort() : keys).map((key) => ({
      role,
      entity: { key },
    }));
  });
}

/** What the evidence of a declaration is answered as. */
function evidenceOf({ evidence }: FactRecord) {
  return evidence.map(({ document, anchor, sha256, locator, paragraph, gloss }) => {
    const [start, end] = locator.split("-").map(Number);
    return {
      document: { key: document },
      anchor: anchor ?? null,
      sha256,
      quote: null,
      verified: false,
      locator: { paragraph: paragraph ?? null, start, end, row: null },
      en: gloss.en,
      ko: gloss.ko,
    };
  });
}

/** The words of the source for a date, wherever they are shown. */
function wordingsIn({ validity, announced }: Data): (string | null)[] {
  return [validity.start.wording, validity.end.wording, announced?.start.wording ?? null];
}

test("there are 116 facts", () => {
  expect(facts).toHaveLength(116);
});

test.each(facts.map((record) => [record.key, record] as const))(
  "%s is answered as it is declared",
  async (id, record) => {
    const { fact } = (await service.ask(FACT, { id })).asOf;
    expect(fact).toMatchObject({
      key: id,
      type: record.type,
      phase: record.phase,
      modality: record.modality,
      standing: record.standing,
      confidence: record.confidence,
      derived: record.derived,
      known: { from: PUBLISHED, until: null },
      replaces: [],
      replacedBy: null,
      disputedBy: [],
    });
    expect(["DEFINITE", "POSSIBLE"]).toContain(fact.certainty);
    expect(fact.participants).toEqual(participantsOf(record));
    expect(fact.attributes).toEqual(
      Object.entries(record.attributes).flatMap(([key, value]) =>
        [value].flat().map((one) => ({ key, value: String(one) })),
      ),
    );
    expect(fact.attributedTo).toEqual(record.attributedTo.map((key) => ({ key })));
    expect(fact.evidence).toEqual(evidenceOf(record));
    expect(fact.evidence[0].document.key).toBe(DOCUMENT);

    // A date that is declared is shown as it was written, and words of the source stand by it.
    const { start, end, date, period, announced, wording } = record;
    expect(fact.announced?.edtf ?? undefined).toBe(announced);
    const declared = [date, period].find((one) => one !== undefined);
    if (declared !== undefined) expect(fact.validity.edtf).toBe(declared);
    for (const one of [start, end]) if (one !== undefined && /^\d/.test(one)) expect(fact.validity.edtf).toContain(one);
    if ([start, end, date, period].every((one) => one === undefined || !/\d/.test(one)))
      expect(fact.validity.edtf).toBeNull();
    for (const words of Object.values(wording)) expect(wordingsIn(fact)).toContain(words);
    if (record.phase === "ANNOUNCED") expect(fact.validity.ongoing).toBe(false);

    expect(fact.ko).toMatch(/\p{Script=Hangul}.*[.]$/u);
    expect(fact.en).toMatch(/^\P{Script=Hangul}+[.]$/u);
    expect(fact.en).not.toMatch(/[{}[\]]|undefined/);
    expect(fact.ko).not.toMatch(/[{}[\]]|undefined/);
    if (record.sentence.en) expect(fact.en).toBe(record.sentence.en);
    if (record.sentence.ko) expect(fact.ko).toBe(record.sentence.ko);
    const then = joinedNotes(notesMadeBy(PUBLISHED, record.note as Note[]));
    expect([fact.noteEn, fact.noteKo]).toEqual([then.en ?? null, then.ko ?? null]);
  },
);

test("each fact has the API type that follows from its ends and its catalogue entry", async () => {
  const forms = new Map<string, string>();
  for (const { key: id } of facts) forms.set(id, (await service.ask(FACT, { id })).asOf.fact.__typename);
  for (const { key, type, roles } of facts) {
    const info = service.catalogue.get(type);
    const participants = Object.entries(roles).flatMap(([role, keys]) => keys.map((entity) => ({ role, entity })));
    const ends = plainEdges({ type, participants }).length > 0;
    const form =
      type === "SWITCHED_PROVIDER"
        ? "Switch"
        : info?.temporality === "FIGURE"
          ? "Figure"
          : ends
            ? "PlainRelationship"
            : "Occurrence";
    expect([key, forms.get(key)]).toEqual([key, form]);
  }
  expect(new Set(forms.values())).toEqual(new Set(["Switch", "Figure", "PlainRelationship", "Occurrence"]));
});

test("the day before the article none of them is known", async () => {
  const { asOf } = await service.ask(
    '{ asOf(valid: "../..", known: "2021-07-24") { facts { totalCount outsideView nodes { key } } } }',
  );
  expect(asOf.facts).toEqual({ totalCount: 0, outsideView: 0, nodes: [] });
});
