import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

/** What is asked of a view of the article. */
async function view(selection: string, valid = "2021-07-25", known = "2021-07-25"): Promise<Data> {
  return (await service.ask(`{ asOf(valid: "${valid}", known: "${known}") { ${selection} } }`)).asOf;
}
const article = (name: string) => `fact:g-enews-20210725/${name}`;

test("a switch says who, from whom, where to if the source does, and what caused it", async () => {
  const whole =
    "... on Switch { customer { key } product { key } from { key } to { key } toStated reasons attributedTo { key } influencedBy { key } influences { key } }";
  const { left, planned } = await view(
    `left: fact(id: "${article("F026")}") { ${whole} } planned: fact(id: "${article("F031")}") { ${whole} }`,
  );
  const causes = {
    influencedBy: [{ key: "us-gov" }, { key: "us-regulators" }],
    influences: [{ key: article("F027") }],
  };
  expect(left).toMatchObject({
    customer: { key: "bytedance" },
    from: [{ key: "alibaba-cloud" }],
    to: [],
    toStated: false,
    ...causes,
  });
  expect(left.attributedTo).toEqual([{ key: "wu-wei" }]);
  expect(planned).toMatchObject({ product: { key: "tiktok" }, toStated: true, attributedTo: [], ...causes });
  expect(planned.to.map(({ key }: Data) => key).sort()).toEqual(["dc-tiktok-sg", "us-cloud-providers"]);
});

test("the cause of a switch is not known before its source was published, nor true before it happened", async () => {
  const field = `fact(id: "${article("F026")}") { key ... on Switch { influences { key } } }`;
  expect((await view(field, "2021-07-25", "2021-07-24")).fact).toBeNull();
});

test("a document says who published it, wrote it and what it rests on", async () => {
  const { document } = await view(
    'document(id: "doc:g-enews-20210725") { key title language publishedOn url sha256 licence archived publisher { key } authors { key __typename } credits { role entity { key } } basedOn { key publishedOn publisher { key } } facts { totalCount outsideView } }',
    "../..",
  );
  expect(document).toMatchObject({
    key: "doc:g-enews-20210725",
    language: "ko",
    publishedOn: "2021-07-25",
    archived: false,
    publisher: { key: "global-economic" },
    authors: [{ key: "cho-minsung", __typename: "Person" }],
    credits: [{ role: "photo", entity: { key: "reuters" } }],
    basedOn: [{ key: "doc:nikkei-asia-20210724", publishedOn: "2021-07-24", publisher: { key: "nikkei-asia" } }],
    facts: { totalCount: 116, outsideView: 0 },
  });
  expect(document.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("documents and entities can be read before anything about them is known", async () => {
  const data = await view(
    'document(id: "doc:g-enews-20210725") { key facts { totalCount } } company(id: "tencent") { key facts { totalCount } }',
    "2000-01-01",
    "2000-01-01",
  );
  expect(data).toEqual({
    document: { key: "doc:g-enews-20210725", facts: { totalCount: 0 } },
    company: { key: "tencent", facts: { totalCount: 0 } },
  });
});
