import { SHIPPED } from "../graphs.js";
import { type Data, type Service, STARTUP, serviceWith } from "./service.js";
import { fact, STORY } from "./story.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, STORY]);
}, STARTUP);
afterAll(() => service?.close());

const FACT =
  "id key standing certainty phase sentence validity { edtf } known { from until } evidence { anchor document { key } }";

test.each(["VALID", "KNOWN"])(
  "on the %s clock a moment has its fact as the view has it, so that equal ids are equal objects",
  async (clock) => {
    const { asOf } = await service.ask(
      `{ asOf(valid: "2021-06-15", known: "2022-01-01") {
        timeline(clock: ${clock}, first: 100, entities: ["acme", "globex", "initech", "umbrella", "hooli"]) { nodes { kind fact { ${FACT} } } }
      } }`,
    );
    const { nodes } = asOf.timeline;
    expect(nodes.length).toBeGreaterThan(5);
    for (const { fact: told } of nodes) {
      const { node } = await service.ask(`query ($id: ID!) { node(id: $id) { ... on Fact { ${FACT} } } }`, {
        id: told.id,
      });
      expect(told).toEqual(node);
    }
  },
);

test("each day on which more became known of a fact has a moment: a report, a dispute, an end, a withdrawal", async () => {
  const { timeline } = await service.ask(
    '{ timeline(clock: KNOWN, first: 100, entities: ["acme", "globex", "initech", "hooli"]) { nodes { kind on { earliest } fact { key } before { key } } } }',
  );
  const of = (name: string) =>
    timeline.nodes
      .filter(({ fact: told, before }: Data) => [told.key, before?.key].includes(fact(name)))
      .map(({ kind, on }: Data) => `${on.earliest} ${kind}`);
  expect(of("both")).toEqual(["2021-01-10 PUBLISHED", "2021-03-01 PUBLISHED"]);
  expect(of("ended")).toEqual(["2021-01-10 PUBLISHED", "2021-07-01 CORRECTED"]);
  expect(of("disputed")).toEqual(["2021-01-10 PUBLISHED", "2021-04-01 DISPUTED"]);
  expect(of("retracted")).toEqual(["2021-01-10 PUBLISHED", "2021-05-01 RETRACTED"]);
});
