import { shippedCatalogue } from "../../src/graph/stored/catalogue.js";
import { base, entities, facts } from "./article.js";

const catalogue = shippedCatalogue();
const all = [...base.entities.map(({ value }) => value), ...entities];

/** The names of an entity that are long enough to be told from a part of another word. */
const namesOf = (key: string) =>
  all
    .filter((one) => one.key === key)
    .flatMap(({ names }) => names.map(({ text }) => text))
    .filter((name) => [...name].length > 1);

/** Whom facts tell something of together with an entity. Where it is so is a circumstance, unless that is what the fact tells. */
function toldTogetherWith(key: string): Set<string> {
  const together = facts.flatMap(({ type, roles, attributedTo }) => {
    const told = Object.entries(roles).filter(
      ([role]) => role !== "region" || catalogue.get(type)?.targetRole === role,
    );
    const keys = told.flatMap(([, some]) => some);
    return keys.includes(key) ? [...keys, ...attributedTo] : [];
  });
  return new Set(together.filter((one) => one !== key));
}

/** What facts about an entity say of it in texts. */
const detailsOf = (key: string) =>
  facts
    .filter(({ roles }) => Object.values(roles).flat().includes(key))
    .flatMap(({ attributes }) =>
      Object.values(attributes)
        .flat()
        .filter((value) => typeof value === "string"),
    );

/** The words by which a text speaks of a document, of what it leaves open, of what was planned and when. */
const OF_A_DOCUMENT =
  /\d|\b(article|source|stated|said|says|named|called|mentioned|announced|planned|plans|opened|decided|disputed|verified|former|at the time)\b|기사|원문|나와|발표|계획|이견|확인|언급|당시|전임|옮기|열었|새로/iu;

/** Why a summary of an entity is more than what the entity is; none where it would be as true without the article. */
function hindsightIn(key: string, summary: string): string[] {
  const own = namesOf(key).join("\n");
  const has = (name: string) => summary.toLowerCase().includes(name.toLowerCase());
  const others = [...toldTogetherWith(key)].flatMap(namesOf).filter((name) => has(name) && !own.includes(name));
  const besideNames = namesOf(key).reduce((rest, name) => rest.replaceAll(name, ""), summary);
  const details = detailsOf(key).filter((detail) => has(detail));
  return [...others, ...details, ...(OF_A_DOCUMENT.exec(besideNames)?.slice(0, 1) ?? [])];
}

test("every summary would be as true without the article: it names nobody whom facts tie to the entity, no detail, no document", () => {
  const told = all.flatMap(({ key, summary }) =>
    Object.values(summary).flatMap((text) => hindsightIn(key, text).map((why) => ({ key, text, why }))),
  );
  expect(told).toEqual([]);
  const summaries = entities.filter(({ kind, summary }) => kind !== undefined && summary.en && summary.ko);
  expect(summaries).toHaveLength(entities.filter(({ kind }) => kind !== undefined).length);
});

test.each([
  ["alibaba", "Chinese e-commerce group; parent of Alibaba Cloud.", "Alibaba Cloud"],
  ["tiktok", "ByteDance's app.", "ByteDance"],
  ["tiktok", "A video-sharing app.", "video-sharing app"],
  ["alibaba-cloud", "Cloud provider in China.", "China"],
  ["wu-wei", "Chief financial officer of Alibaba at the time of the article.", "Alibaba"],
  ["us-sanctions", "Sanctions; the article does not say which.", "article"],
  ["dc-tencent-id1", "인도네시아에 처음 연 데이터센터로 연 해에는 이견이 있다.", "이견"],
  ["dc-ms-cn", "Data centre of 2021.", "2"],
])("a summary of %s that says %j would be noticed", (key, summary, why) => {
  expect(hindsightIn(key, summary)).toContain(why);
});
