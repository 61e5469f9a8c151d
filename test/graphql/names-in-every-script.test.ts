import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { citing } from "./written-package.js";

/** Companies by their keys, each with its names: "key: text@language / ...". */
const COMPANIES = `
alpha: Άλφα@el
ote: Ελλάς Τηλεπικοινωνίες@el
black: Чёрный@ru
teva: טבע@he
elal: אֶל עַל@he
misr: مصر@ar
qatar: قطر@ar
sharika: شركة@ar
toyota: トヨタ@ja / Toyota@en
gas: ガス@ja
orsted: Ørsted@da
weiss: Weiß@de
dong: Đông Á@vi
aesir: Æsir@is
cathay: 國泰@zh-Hant
guotai: 国泰君安@zh
banana: 🍌
plus: +++
hash: #
cplusplus: C++@en
split: 🍌 Split@en
alibaba: Alibaba@en / 阿里巴巴集团@zh / 阿里巴巴集團@zh-Hant
serb: Кyr@sr-Cyrl / Lat@sr-Latn
china: TW@zh-TW / CN@zh-CN
norse: Norge@nb / Norway@en
`;

const entities = COMPANIES.trim()
  .split("\n")
  .map((line) => {
    const [key, names = ""] = line.split(": ");
    const named = names.split(" / ").map((name) => {
      const [text, language] = name.split("@");
      return { text, ...(language && { language }) };
    });
    const identifiers = { lei: `LEI ${key}`.toUpperCase() };
    return { key, kind: "COMPANY", names: named, identifiers, summary: { zh: "简体", "zh-Hant": "繁體" } };
  });

const told = {
  documents: [{ key: "doc:d", publishedOn: "2021-01-01" }],
  facts: [
    {
      ...{ key: "uses", type: "CUSTOMER_OF", roles: { customer: "ote", provider: "alibaba" }, phase: "IN_EFFECT" },
      ...{ confidence: 1, start: "2019", note: { en: "A remark.", "zh-Hant": "註" } },
      sentence: { en: "It is one.", zh: "简体", "zh-Hant": "繁體" },
      evidence: [{ ...citing("doc:d"), gloss: { en: "It says so.", zh: "简体", "zh-Hant": "繁體" } }],
    },
  ],
};

let service: Service;
beforeAll(async () => {
  service = await serviceWith([{ key: "scripts", entities, ...told }]);
}, STARTUP);
afterAll(() => service?.close());

const keys = ({ nodes }: Data): string[] => nodes.map((node: Data) => (node.entity ?? node).key);

async function beginning(text: string): Promise<string[]> {
  const question =
    "query ($text: String!) { entities(filter: { nameStartsWith: $text }) { totalCount nodes { key } } }";
  const { entities } = await service.ask(question, { text });
  expect(entities.totalCount).toBe(entities.nodes.length);
  return keys(entities);
}

async function found(text: string): Promise<Data[]> {
  const question = "query ($text: String!) { search(text: $text) { nodes { entity { key } why } } }";
  return (await service.ask(question, { text })).search.nodes;
}

test.each([
  ["ΑΛΦΑ", "alpha"],
  ["ελλας", "ote"],
  ["Черный", "black"],
  ["טֶבַע", "teva"],
  ["אל על", "elal"],
  ["مِصْر", "misr"],
  ["قَطَر", "qatar"],
  ["شركه", "sharika"],
  ["とよた", "toyota"],
  ["ｶﾞｽ", "gas"],
  ["orsted", "orsted"],
  ["WEISS", "weiss"],
  ["dong a", "dong"],
  ["aesir", "aesir"],
  ["国泰", "cathay"],
  ["國泰君", "guotai"],
  ["+++", "plus"],
  ["#", "hash"],
  ["c++", "cplusplus"],
])("%s finds %s, in a search first of all and among the names that begin so", async (text, key) => {
  const [first] = await found(text);
  expect(first).toMatchObject({ entity: { key } });
  expect(["exact", "prefix"]).toContain(first.why[0]);
  expect(await beginning(text)).toContain(key);
});

test("signs alone are matched literally", async () => {
  expect(await beginning("🍌")).toEqual(["split", "banana"]);
  expect((await found("🍌")).map(({ entity }) => entity.key)).toEqual(["banana", "split"]);
  expect(await beginning("++")).toEqual(["plus"]);
  expect((await found("++")).map(({ entity, why }) => [entity.key, why[0]])).toEqual([
    ["plus", "prefix"],
    ["cplusplus", "part"],
  ]);
  for (const text of ["%", "🍎", "++++"]) expect([await beginning(text), await found(text)]).toEqual([[], []]);
});

test.each(["\u200b", " ", "", "\u3164\u2060"])("blank text (%j) begins no name and finds nobody", async (text) => {
  expect([await beginning(text), await found(text)]).toEqual([[], []]);
});

test.each([
  ["lei", "LEI ORSTED"],
  ["lei", "lei orsted"],
  ["LEI", "ｌｅｉ-ｏｒｓｔｅｄ"],
])("an identifier is found however it is written: %s %s", async (scheme, value) => {
  const question =
    "query ($of: IdentifierInput!) { entities(filter: { identifier: $of }) { totalCount nodes { key } } }";
  expect((await service.ask(question, { of: { scheme, value } })).entities).toEqual({
    totalCount: 1,
    nodes: [{ key: "orsted" }],
  });
});

test("names and summaries are given in the script that a language is written in", async () => {
  const { alibaba, serb, china, norse } = await service.ask(`{
    alibaba: company(id: "alibaba") {
      hant: name(language: "zh-Hant") hantTw: name(language: "zh-Hant-TW") tw: name(language: "zh-TW") hk: name(language: "zh-HK")
      mo: name(language: "zh-MO") cn: name(language: "zh-CN") zh: name(language: "zh") summary(language: "zh-TW") cnSummary: summary(language: "zh-SG") }
    serb: company(id: "serb") { latin: name(language: "sr-Latn-RS") cyrillic: name(language: "sr") }
    china: company(id: "china") { hans: name(language: "zh-Hans") hant: name(language: "zh-HK") }
    norse: company(id: "norse") { no: name(language: "no") } }`);
  const [simplified, traditional] = ["阿里巴巴集团", "阿里巴巴集團"];
  expect(alibaba).toEqual({
    ...{ hant: traditional, hantTw: traditional, tw: traditional, hk: traditional, mo: traditional },
    ...{ cn: simplified, zh: simplified, summary: "繁體", cnSummary: "简体" },
  });
  expect(serb).toEqual({ latin: "Lat", cyrillic: "Кyr" });
  expect(china).toEqual({ hans: "CN", hant: "TW" });
  expect(norse).toEqual({ no: "Norge" });
});

test.each(["name", "summary"])("a language that is no tag is refused by %s", async (field) => {
  for (const tag of ["", "zh_TW", "한국어"]) {
    const { errors } = await service.answer(
      `query ($tag: String) { company(id: "alibaba") { ${field}(language: $tag) } }`,
      { tag },
    );
    expect(errors).toMatchObject([
      {
        message: `Argument "language" must be a BCP 47 language tag, such as "ko" or "zh-Hant", not ${JSON.stringify(tag)}.`,
        path: ["company", field],
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  }
});

test("sentences, glosses and notes follow the same rule, and refuse the same tags", async () => {
  const question = (tag: string) =>
    `{ asOf(valid: "../..") { facts(first: 1) { nodes { sentence(language: "${tag}") note(language: "${tag}") evidence { gloss(language: "${tag}") } } } } }`;
  expect((await service.ask(question("zh-HK"))).asOf.facts.nodes).toEqual([
    { sentence: "繁體", note: "註", evidence: [{ gloss: "繁體" }] },
  ]);
  const { errors } = await service.answer(question("zh_HK"));
  expect(errors.length).toBeGreaterThan(0);
  for (const { extensions, message } of errors)
    expect([extensions?.code, message]).toEqual(["BAD_USER_INPUT", expect.stringContaining('"language"')]);
});
