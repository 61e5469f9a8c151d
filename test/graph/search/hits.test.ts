import { type Data, type Service, serviceWith, walked } from "../../graphql/service.js";
import { SHIPPED } from "../../graphs.js";
import { lookAlikes } from "./look-alikes.js";

const merged = {
  key: "merged",
  entities: [
    { key: "old-denza", kind: "COMPANY", mergedInto: "denza", names: [{ text: "Shenzhen Denza", language: "en" }] },
  ],
};

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, lookAlikes, merged]);
}, 120_000);
afterAll(() => service?.close());

const HITS = "totalCount nodes { entity { key } score why matched { text use } }";

async function hits(text: string, rest = ""): Promise<Data> {
  const { search } = await service.ask(`query ($text: String!) { search(text: $text ${rest}) { ${HITS} } }`, { text });
  return search;
}

test.each([
  ["Huawei", "huawei", "Huawei", ["exact"]],
  ["텐센", "tencent", "텐센트", ["prefix"]],
  ["liyun", "alibaba-cloud", "Aliyun", ["part"]],
  ["騰訊", "tencent", "騰訊", ["exact"]],
  ["騰勢", "denza", "腾势", ["exact", "simplified-traditional"]],
  ["小鵬", "xpeng", "小鵬汽車", ["prefix"]],
  ["aws", "aws", "AWS", ["exact", "abbreviation"]],
  ["tsm", "tsmc", "TSM", ["exact", "ticker"]],
  ["weixin", "wechat", "Weixin", ["exact", "transliteration"]],
  ["ㅌㅅㅌ", "tencent", "텐센트", ["initials"]],
  ["카카오배", "kakao-bank", "카카오뱅크", ["unfinished syllable"]],
  ["cloud tencent", "tencent-cloud", "Tencent Cloud", ["words"]],
  ["Bytedanse", "bytedance", "ByteDance", ["typo"]],
  ["텐센드", "tencent", "텐센트", ["typo"]],
  ["H and M", "hennes", "H&M", ["ampersand"]],
  ["Nissan Inc", "nissan", "Nissan", ["without legal form"]],
  ["腾讯公司", "tencent", "腾讯", ["without legal form"]],
  ["騰勢公司", "denza", "腾势", ["without legal form", "simplified-traditional"]],
  ["日产", "nissan", "日産", ["exact", "simplified-traditional"]],
  ["Jack Yun Ma", "ma-yun", "Jack Ma", ["shorter name"]],
  ["ㅅㅏㅁㅅㅓㅇㅈㅓㄴㅈㅏ", "samsung", "삼성전자", ["exact"]],
])("%s finds %s by the name %s, and says why", async (text, key, matched, why) => {
  const [first] = (await hits(text, "first: 1")).nodes;
  expect(first).toMatchObject({ entity: { key }, matched: { text: matched }, why });
});

test("a former name finds the entity, and is marked as former", async () => {
  expect((await hits("Facebook")).nodes[0]).toMatchObject({ entity: { key: "meta" }, why: ["prefix", "former name"] });
  expect((await hits("twitter")).nodes[0]).toMatchObject({ entity: { key: "x-corp" }, why: ["exact", "former name"] });
});

test("on a day when it was in use, a former name is not marked, and a later one is marked as later", async () => {
  const question = (text: string) => `search(text: "${text}", first: 1) { nodes { entity { key } why } }`;
  const { asOf } = await service.ask(
    `{ asOf(valid: "2012-01-01") { then: ${question("Facebook")} later: ${question("Meta Platforms")} } }`,
  );
  expect(asOf.then.nodes).toEqual([{ entity: { key: "meta" }, why: ["prefix"] }]);
  expect(asOf.later.nodes).toEqual([{ entity: { key: "meta" }, why: ["exact", "later name"] }]);
});

test("on a day before it came into use, a former name is marked as later only", async () => {
  const { asOf } = await service.ask(
    '{ asOf(valid: "2000") { search(text: "Facebook", first: 1) { nodes { entity { key } why } } } }',
  );
  expect(asOf.search.nodes).toEqual([{ entity: { key: "meta" }, why: ["prefix", "later name"] }]);
});

test.each(["Stripe", "Peking", "국민", "롯스데"])(
  "%s does not find names that are only slightly similar",
  async (text) => {
    const { nodes } = await hits(text);
    expect(nodes.map(({ matched }: Data) => matched.text)).toEqual([]);
  },
);

test("where a name matches exactly, merely similar names are left out", async () => {
  expect((await hits("Visa Inc")).nodes.map(({ why }: Data) => why[0])).toEqual(["without legal form"]);
  expect((await hits("H and M")).nodes.map(({ why }: Data) => why[0])).toEqual(["ampersand"]);
});

test("a name with a typo comes before a shorter name", async () => {
  const { nodes } = await hits("Hyundai Stele");
  expect(nodes[0]).toMatchObject({ entity: { key: "hyundai-steel" }, why: ["typo"] });
});

test("the name of a merged entity finds its survivor, once", async () => {
  const { nodes } = await hits("Shenzhen Denza");
  expect(nodes).toMatchObject([
    { entity: { key: "denza" }, matched: { text: "Shenzhen Denza" }, why: ["exact", "merged"] },
  ]);
  expect((await hits("denza")).nodes.map(({ entity }: Data) => entity.key)).toEqual(["denza"]);
});

test("hits are of the kinds that are asked for", async () => {
  expect((await hits("腾", "kinds: [PERSON]")).nodes.map(({ entity }: Data) => entity.key)).toEqual(["ma-huateng"]);
  expect((await hits("微", "kinds: [PRODUCT]")).nodes.map(({ entity }: Data) => entity.key)).toEqual([
    "wechat",
    "weibo",
  ]);
  expect(await hits("腾", "kinds: []")).toEqual({ totalCount: 0, nodes: [] });
});

test("exact before prefix before part, labels before other names, short ones first, then those that more facts are about", async () => {
  const order = async (text: string) => (await hits(text, "first: 4")).nodes.map(({ entity }: Data) => entity.key);
  expect((await order("huawei")).slice(0, 2)).toEqual(["huawei", "huawei-cloud"]);
  // Two characters each and both begin so: more facts are about Tencent.
  expect((await order("腾")).slice(0, 2)).toEqual(["tencent", "denza"]);
  expect(await order("카카오")).toEqual(["kakao", "kakao-bank", "kakao-pay"]);
  const { nodes } = await hits("cloud", "first: 100");
  const scores = nodes.map(({ score }: Data) => score);
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
});

test.each(["cloud", "a", "云", "ㅇ"])(
  "pages of hits for %s have each hit once, in the order of one long page",
  async (text) => {
    const page = async (after: string | null) =>
      (
        await service.ask(
          `query ($text: String!, $after: Cursor) { search(text: $text, first: 3, after: $after) {
          edges { cursor node { entity { key } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { text, after },
        )
      ).search;
    const whole = await hits(text, "first: 100");
    const paged = (await walked(page)).map(({ entity }: Data) => entity.key);
    expect(paged.slice(0, 100)).toEqual(whole.nodes.map(({ entity }: Data) => entity.key));
    expect(new Set(paged).size).toBe(paged.length);
  },
);

test("a cursor of another text is refused", async () => {
  const cursor = (await service.ask('{ search(text: "cloud", first: 1) { edges { cursor } } }')).search.edges[0].cursor;
  const { errors } = await service.answer(`{ search(text: "huawei", after: "${cursor}") { totalCount } }`);
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test.each(["", " ", "!?·…", "\u200d", "🙂"])("nothing to look for (%j) finds nothing", async (text) => {
  expect(await hits(text)).toEqual({ totalCount: 0, nodes: [] });
});

test("a text of more than 200 characters is refused, and one of 200 is not", async () => {
  const { errors } = await service.answer(`{ search(text: "${"가".repeat(201)}") { totalCount } }`);
  expect(errors).toMatchObject([{ message: expect.stringContaining("text"), extensions: { code: "BAD_USER_INPUT" } }]);
  expect(await hits("가".repeat(200))).toEqual({ totalCount: 0, nodes: [] });
});

test("with more than 300 names there is no total, but the best of them are found", async () => {
  const { totalCount, nodes } = await hits("a", "first: 100");
  expect([totalCount, nodes.length]).toEqual([null, 100]);
});

test("a search that stopped at 300 names says so on every page, and none that did not", async () => {
  const page = async (text: string, after: string | null) =>
    (
      await service.ask(
        `query ($text: String!, $after: Cursor) { search(text: $text, first: 100, after: $after) {
        truncated { reason limit } totalCount pageInfo { hasNextPage endCursor } } }`,
        { text, after },
      )
    ).search;
  let last = await page("a", null);
  for (;;) {
    expect(last).toMatchObject({ truncated: { reason: "ENTITIES", limit: 300 }, totalCount: null });
    if (!last.pageInfo.hasNextPage) break;
    last = await page("a", last.pageInfo.endCursor);
  }
  const whole = await page("腾", null);
  expect(whole.truncated).toBeNull();
  expect(whole.totalCount).toBeGreaterThan(0);
});

test("a search takes at most four statements, and one for the revision", async () => {
  const ask = async (text: string) => (await service.answer(`{ search(text: "${text}") { ${HITS} } }`)).statements;
  expect(await ask("阿里云")).toEqual(["ledger", "names-like-by-gram", "entities-by-id"]);
  expect(await ask("cloud")).toEqual(["ledger", "names-like-by-gram", "connections-of", "entities-by-id"]);
  expect(await ask("腾")).toEqual(["ledger", "names-like", "connections-of", "entities-by-id"]);
  expect(await ask("腾势公司")).toEqual(["ledger", "names-like-by-gram", "names-near", "entities-by-id"]);
  expect(await ask("텐센드")).toEqual([
    "ledger",
    "names-like-by-gram",
    "names-near",
    "connections-of",
    "entities-by-id",
  ]);
});

test("a search at an earlier revision does not find later names", async () => {
  const search = 'search(text: "腾势") { nodes { entity { key } } }';
  expect(await service.ask(`{ asOf(revision: 2) { ${search} } }`)).toEqual({ asOf: { search: { nodes: [] } } });
});
