import { SHIPPED } from "../graphs.js";
import { type Service, STARTUP, serviceWith } from "./service.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

const FIGURE =
  'Argument "types" must be types whose facts join entities, which those of REVENUE never do, not ["REVENUE"';
const paths = (more: string) => `{ paths(from: "huawei", to: "alibaba-cloud", ${more}) { paths { length } } }`;
const around = (more: string) => `{ neighborhood(around: ["bytedance"], ${more}) { entities { key } } }`;
const exposure = (more: string) => `{ exposure(to: "clean-network", ${more}) { nodes { distance } } }`;
const of = (more: string) => `{ company(id: "bytedance") { relationships(${more}) { totalCount } } }`;

test.each([
  ["a figure, of relationships", of("types: [REVENUE]"), FIGURE],
  ["a figure among others, of relationships", of("types: [REVENUE, CUSTOMER_OF]"), FIGURE],
  ["a figure, of paths", paths("types: [REVENUE]"), FIGURE],
  ["a figure, of a neighbourhood", around("types: [REVENUE]"), FIGURE],
  [
    "a type of one participant, of a neighbourhood",
    around("types: [SEEKS_LISTING]"),
    'Argument "types" must be types whose facts join entities, which those of SEEKS_LISTING never do',
  ],
  [
    "a type along which exposure never flows",
    exposure("types: [COMPETES_WITH]"),
    'Argument "types" must be types along which the catalogue lets exposure flow, which it never does along COMPETES_WITH, not ["COMPETES_WITH"]',
  ],
  [
    "the switch, of exposure",
    exposure("types: [TARGETS, SWITCHED_PROVIDER]"),
    "which it never does along SWITCHED_PROVIDER",
  ],
  [
    "what excludes all that is asked for",
    paths("types: [HIRED], excludeTypes: [HIRED, STATED]"),
    'Argument "excludeTypes" must be a list that leaves some of the types that are asked for, not ["HIRED","STATED"].',
  ],
])("%s is refused with the reason, since it can be in no answer", async (_, query, message) => {
  const { errors } = await service.answer(query);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
});

test("types that can be in an answer are accepted, and excluded types are not in it", async () => {
  const { asOf } = await service.ask(`{ asOf(valid: "2021-07-25", known: "2021-07-25") {
    only: exposure(to: "clean-network", types: [TARGETS]) { nodes { rules } }
    all: exposure(to: "clean-network") { nodes { rules } }
    less: exposure(to: "clean-network", excludeTypes: [UNIT_OF]) { nodes { rules } }
    without: neighborhood(around: ["bytedance"], excludeTypes: [STATED, CUSTOMER_OF]) { relationships { type } }
    with: neighborhood(around: ["bytedance"]) { relationships { type } }
  } }`);
  const rules = (answer: { nodes: { rules: string[] }[] }) => new Set(answer.nodes.flatMap((one) => one.rules));
  expect(rules(asOf.only)).toEqual(new Set(["TARGETS: from source to target"]));
  expect(rules(asOf.all)).toContain("UNIT_OF: from target to source");
  expect([...rules(asOf.less)].filter((rule) => rule.startsWith("UNIT_OF"))).toEqual([]);
  const types = (answer: { relationships: { type: string }[] }) => answer.relationships.map(({ type }) => type);
  expect(types(asOf.with)).toContain("STATED");
  expect(types(asOf.without)).not.toContain("STATED");
  expect(types(asOf.without)).not.toContain("CUSTOMER_OF");
});
