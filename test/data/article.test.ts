import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { Catalogue, factTypeRecord } from "../../src/domain/catalogue.js";
import type { FactRecord } from "../../src/domain/records.js";
import { factTime } from "../../src/domain/time/fact-times.js";
import { factProblems } from "../../src/graph/ingest/fact-rules.js";
import type { KnownEntity } from "../../src/graph/stored/entities.js";
import { article, base, DOCUMENT, documents, entities, evidence, facts, PUBLISHED } from "./article.js";

const file = new URL("../../data/catalogue.yaml", import.meta.url);
const catalogue = new Catalogue(z.array(factTypeRecord).parse(parse(readFileSync(file, "utf8"))));

const HANGUL = /\p{Script=Hangul}/u;
const ours = new Map(
  [...base.entities.map(({ value }) => value), ...entities.filter(({ kind }) => kind)].map((one) => [one.key, one]),
);
const fact = (number: string): FactRecord => {
  const found = facts.find(({ key }) => key === `fact:g-enews-20210725/${number}`);
  if (!found) throw new Error(`no fact ${number}`);
  return found;
};

const known = {
  catalogue,
  entity: (key: string) => {
    const record = ours.get(key);
    return record && ({ key, record } as KnownEntity);
  },
  hasDocument: (key: string) => documents.some((document) => document.key === key),
  hasFact: (key: string) => facts.some((one) => one.key === key),
};

describe("the package of the article", () => {
  it("maps every number of the extraction exactly once", () => {
    const numbers = Array.from({ length: 107 }, (_, index) => `F${String(index + 1).padStart(3, "0")}`);
    expect(evidence.flatMap(({ cited }) => cited.ref ?? []).sort()).toEqual(numbers);
  });

  it("names a fact after its number, and has no number on a derived fact that was added", () => {
    for (const { key, derived, evidence } of facts) {
      const [{ ref }] = evidence as [(typeof evidence)[number]];
      const premise = fact(key.slice("fact:g-enews-20210725/".length).replace(/-.*/, ""));
      if (ref) expect(key).toBe(`fact:g-enews-20210725/${ref}`);
      else expect([key, derived, evidence[0]?.locator]).toEqual([key, true, premise.evidence[0]?.locator]);
    }
  });

  it("conforms to the catalogue: types, roles, kinds, attributes, and every key that is named exists", () => {
    expect(facts.flatMap((one) => factProblems(one, known).map((problem) => ({ key: one.key, ...problem })))).toEqual(
      [],
    );
    const broken = [
      { ...fact("F026"), type: "SWITCHED" },
      { ...fact("F026"), roles: { ...fact("F026").roles, towards: ["aws"] } },
      { ...fact("F026"), roles: { ...fact("F026").roles, customer: ["us"] } },
      { ...fact("F026"), attributes: { reasons: "unrelated to the product" } },
      { ...fact("F027"), about: ["fact:g-enews-20210725/F999"] },
    ];
    expect(broken.map((one) => factProblems(one, known).length)).toEqual([1, 1, 1, 1, 1]);
  });

  it("names publishers, authors, credits and sources that exist", () => {
    for (const { publisher, authors, credits, basedOn } of documents) {
      const named = [publisher ?? "", ...authors, ...credits.map(({ entity }) => entity)];
      expect(named.filter((key) => !ours.has(key))).toEqual([]);
      expect(basedOn.filter((key) => !known.hasDocument(key))).toEqual([]);
    }
    expect(evidence.filter(({ cited }) => cited.document !== DOCUMENT)).toEqual([]);
  });

  it("dates its facts in a way that fits them, and never by the day of its own publication", () => {
    const published = { first: PUBLISHED, last: PUBLISHED };
    for (const one of facts) {
      const type = catalogue.get(one.type);
      expect(() => type && factTime(type, one.phase, one, published)).not.toThrow();
      const dates = [one.start, one.end, one.date, one.period, one.announced];
      expect(dates.filter((date) => date?.includes(PUBLISHED))).toEqual([]);
    }
  });

  it("leaves undated what the source does not date", () => {
    for (const number of ["F031", "F036", "F041", "F043", "F045", "F057"]) {
      const { start, date, announced } = fact(number);
      expect([number, start, date, announced]).toEqual([number, undefined, undefined, undefined]);
    }
  });

  it("keeps what is doubtful as it was stated, with a note", () => {
    const doubtful = "F004 F005 F006 F007 F010 F013 F024 F025 F026 F027 F028 F031 F036 F037 F039 F040 F041 F043 F045";
    const further = "F059 F060 F064 F068 F069 F070 F071 F073 F074 F075 F077 F081 F087 F088";
    const withNote = facts.filter(({ note }) => note.length > 0).map(({ key }) => key.split("/")[1]);
    const numbers = `${doubtful} ${further}`.split(" ");
    expect(withNote).toEqual(expect.arrayContaining(numbers));
    expect(facts.filter(({ standing }) => standing !== "ASSERTED")).toEqual([]);
    expect(fact("F069")).toMatchObject({ start: "2020-04", wording: { start: "2020년 4월" } });
  });

  it("has a gloss of every piece of evidence in English and Korean", () => {
    for (const { of, cited } of evidence) {
      expect([of, cited.gloss.en]).toEqual([of, expect.stringMatching(/^[A-Z][^\p{Script=Hangul}]+\.$/u)]);
      expect([of, cited.gloss.ko]).toEqual([of, expect.stringMatching(HANGUL)]);
    }
  });

  it("says sentences, notes and summaries in both languages or not at all", () => {
    for (const texts of [
      ...facts.flatMap(({ sentence, note }) => [sentence, ...note.map(({ text }) => text)]),
      ...entities.map((one) => one.summary),
    ]) {
      if (Object.keys(texts).length === 0) continue;
      expect(texts).toEqual({ en: expect.not.stringMatching(HANGUL), ko: expect.stringMatching(HANGUL) });
    }
  });

  it("has no anchor that is a whole sentence or an e-mail address", () => {
    const ends = evidence.filter(({ cited }) => /[다요까][.?!]|@/.test(cited.anchor ?? ""));
    expect(ends).toEqual([]);
    expect(evidence.filter(({ cited }) => cited.anchor === undefined)).toEqual([]);
  });
});

describe("the entities of the article", () => {
  it("are 74, and those without a kind are regions of the base package", () => {
    expect([entities.length, new Set(entities.map(({ key }) => key)).size]).toEqual([74, 74]);
    const added = entities.filter(({ kind }) => kind === undefined);
    expect(added).toHaveLength(13);
    expect(added.filter(({ key }) => !base.entities.some(({ value }) => value.key === key))).toEqual([]);
  });

  it("have labels in English and Korean", () => {
    for (const { key, kind, names } of entities) {
      if (kind === undefined) continue;
      const labels = names.filter(({ use }) => use === "LABEL").map(({ language }) => language);
      expect([key, labels]).toEqual([key, expect.arrayContaining(["en", "ko"])]);
      expect([key, labels.length]).toEqual([key, new Set(labels).size]);
    }
  });

  it("have names without remarks", () => {
    const remark = /[()[\]/;"“”—–]|^\P{L}*$|\b(unnamed|probably|ours)\b/iu;
    const names = entities.flatMap((entity) => entity.names.map((name) => name.text));
    expect(names.filter((name) => remark.test(name))).toEqual([]);
    for (const name of ["Wu Wei (Maggie Wu)", "净网行动 / 清洁网络", "—", "US regulators, unnamed"])
      expect(name).toMatch(remark);
  });

  it("do not carry what the extraction marks as a guess", () => {
    const names = entities.flatMap((entity) => entity.names.map((name) => name.text));
    for (const guess of ["Selina Yuan", "袁千", "净网行动"]) expect(names).not.toContain(guess);
    expect(article.record.languages).toEqual(["en", "ko", "zh"]);
  });
});
