import { type Service, STARTUP, serviceWith } from "../../graphql/service.js";
import { SHIPPED } from "../../graphs.js";

let service: Service;
beforeAll(async () => {
  service = await serviceWith(SHIPPED);
}, STARTUP);
afterAll(() => service?.close());

test.each(["삼성", "오라클", "애플", "카카오", "엘지", "도요타", "바이두", "三星", "百度", "Oracle", "Toyota"])(
  "%s, which is in no name of the graph, finds nothing",
  async (text) => {
    const query = "query ($text: String!) { search(text: $text) { nodes { entity { key } } totalCount } }";
    expect((await service.ask(query, { text })).search).toEqual({ nodes: [], totalCount: 0 });
  },
);
