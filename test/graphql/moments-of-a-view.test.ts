import { SHIPPED } from "../graphs.js";
import { type Service, STARTUP, serviceWith } from "./service.js";
import { STORY } from "./story.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith([...SHIPPED, STORY]);
}, STARTUP);
afterAll(() => service?.close());

const FACT =
  "id key standing certainty phase sentence validity { edtf } known { from until } evidence { anchor document { key } }";

test.each(["VALID", "KNOWN"])(
  "on the %s clock a moment tells its fact as the view has it, so that equal ids are equal objects",
  async (clock) => {
    const { asOf } = await service.ask(
      `{ asOf(valid: "2021-06-15", known: "2022-01-01") {
        timeline(clock: ${clock}, first: 100, entities: ["acme", "globex", "initech", "umbrella", "hooli"]) { nodes { kind fact { ${FACT} } } }
      } }`,
    );
    const { nodes } = asOf.timeline;
    expect(nodes.length).toBeGreaterThan(5);
    for (const { fact } of nodes) {
      const { node } = await service.ask(`query ($id: ID!) { node(id: $id) { ... on Fact { ${FACT} } } }`, {
        id: fact.id,
      });
      expect(fact).toEqual(node);
    }
  },
);
