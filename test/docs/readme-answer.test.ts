import { type Data, type Service, STARTUP, serviceWith } from "../graphql/service.js";
import { SHIPPED } from "../graphs.js";
import { page } from "./pages.js";

const readme = page("README.md");
const question = readme.blocks.find(({ language }) => language === "graphql")?.text ?? "";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

test("README's table has what its question is answered with", async () => {
  const { asOf } = await service.ask(question, { valid: "2021-07-25", known: "2021-07-25" });
  const { nodes } = asOf.switches;
  expect(nodes).toHaveLength(2);
  for (const { sentence, phase, evidence } of nodes) {
    const [{ locator }] = evidence;
    for (const text of [sentence, phase, `${locator.start} to ${locator.end}`]) expect(readme.text).toContain(text);
  }
  const done = nodes.find(({ phase }: Data) => phase === "COMPLETED");
  expect(done).toMatchObject({ modality: "CLAIM", attributedTo: [{ name: "Wu Wei" }], to: [], toStated: false });
  expect(readme.text).toContain(`\`${done.validity.edtf}\``);
});

test("the day before nobody could know it, and what was only reported as present becomes possible, as README says", async () => {
  const before = await service.ask(question, { known: "2021-07-24" });
  expect(before.asOf.switches.nodes).toEqual([]);
  const customers = `query ($valid: EDTF) { asOf(valid: $valid) { company(id: "tencent-cloud") {
    facilities { nodes { certainty } } } } }`;
  const certainties = async (valid: string) => {
    const { asOf } = await service.ask(customers, { valid });
    return new Set(asOf.company.facilities.nodes.map(({ certainty }: Data) => certainty));
  };
  expect(await certainties("2021-07-25")).toEqual(new Set(["DEFINITE"]));
  expect(await certainties("2023-01-01")).toEqual(new Set(["POSSIBLE"]));
});
