import { type Data, type Service, STARTUP, serviceWith } from "../../graphql/service.js";
import { SHIPPED } from "../../graphs.js";
import { lookAlikes } from "./look-alikes.js";

const lgCns = {
  key: "more",
  entities: [
    {
      key: "lg-cns",
      kind: "COMPANY",
      names: [
        { text: "LG CNS", language: "en" },
        { text: "엘지씨엔에스", language: "ko" },
      ],
    },
    { key: "cj-enm", kind: "COMPANY", names: [{ text: "CJ ENM", language: "en" }] },
  ],
};

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, lookAlikes, lgCns]);
}, STARTUP);
afterAll(() => service?.close());

async function hits(text: string): Promise<Data[]> {
  const question =
    "query ($text: String!) { search(text: $text, first: 5) { nodes { entity { key } why matched { text } } } }";
  return (await service.ask(question, { text })).search.nodes;
}

test.each([
  ["중국의 알리바바 클라우드", "alibaba-cloud", "shorter name"],
  ["알리바바 클라우드의 고객", "alibaba-cloud", "shorter name"],
  ["한국의중국알리바바클라우드", "alibaba-cloud", "shorter name"],
  ["구글코리아", "google", "shorter name"],
  ["구글에서", "google", "shorter name"],
  ["엘지CNS", "lg-cns", "words"],
  ["Tencent 云", "tencent-cloud", "words"],
  ["Tencent云", "tencent-cloud", "words"],
  ["마이크로소프트 Azure", "microsoft", "shorter name"],
  ["the new Alibaba Cloud region", "alibaba-cloud", "shorter name"],
  ["alibabacloudservice", "alibaba-cloud", "shorter name"],
  ["newalibabacloudservice", "alibaba-cloud", "shorter name"],
  ["中国的阿里巴巴云计算", "alibaba", "shorter name"],
  ["腾讯 的 客户", "tencent", "shorter name"],
  ["腾讯Games", "tencent", "shorter name"],
  ["トヨタ の Xiaomi 工場", "xiaomi", "shorter name"],
  ["씨제이ENM", "cj-enm", "spelt out"],
  ["씨제이이엔엠", "cj-enm", "spelt out"],
  ["dkfflqkqk", "alibaba", "keyboard"],
  ["Dkfflqkqk", "alibaba", "keyboard"],
  ["DKFFLQKQK", "alibaba", "keyboard"],
  ["dkfflqkqk zmffkdnem", "alibaba-cloud", "keyboard"],
  ["xpstpsxm", "tencent", "keyboard"],
  ["rnrmf", "google", "keyboard"],
  ["tkatjd", "samsung", "keyboard"],
  ["xlrxhr", "tiktok", "keyboard"],
])("%s finds %s first of all: %s", async (text, key, why) => {
  const [first] = await hits(text);
  expect(first).toMatchObject({ entity: { key }, why: expect.arrayContaining([why]) });
});

test("of several names among the words the longest comes first", async () => {
  const found = await hits("중국의 알리바바 클라우드 이야기");
  expect(found.map(({ entity }) => entity.key)).toEqual(["alibaba-cloud", "alibaba", "cn"]);
});

test("a direct match comes before one by another keyboard", async () => {
  for (const text of ["Huawei", "dell", "visa", "oracle"])
    expect((await hits(text)).flatMap(({ why }) => why)).not.toContain("keyboard");
});

test.each([
  "메타버스",
  "비자금",
  "京东方",
  "왕이보",
  "amazonas",
  "orangery",
  "contact us",
  "kiwi",
  "dlel",
  "오지",
  "비디오",
])("%s is not taken for a shorter name that it happens to contain", async (text) => {
  const ways = (await hits(text)).map(({ why }) => why[0]);
  expect(ways.filter((way) => way === "shorter name" || way === "keyboard" || way === "spelt out")).toEqual([]);
});
