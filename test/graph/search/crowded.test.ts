import { STARTUP, serviceWith } from "../../graphql/service.js";

test(
  "with more than 100 similar names the search says that it stopped, and gives no total",
  async () => {
    const many = "bcdfghjklmnpqrstvwxz".split("").flatMap((one) => "aeiouy".split("").map((other) => `${one}${other}`));
    const names = many.map((syllable) => ({ text: `Quorvane ${syllable}`, language: "en" }));
    const entities = names.map((name, nth) => ({ key: `quorvane-${nth}`, kind: "COMPANY", names: [name] }));
    const crowded = await serviceWith([{ key: "crowd", entities }]);
    try {
      const { search } = await crowded.ask(
        '{ search(text: "Quorvnae", first: 100) { totalCount truncated { reason limit } nodes { why } } }',
      );
      expect([search.totalCount, search.nodes.length]).toEqual([null, 100]);
      expect(search.truncated).toEqual({ reason: "ENTITIES", limit: 100 });
    } finally {
      await crowded.close();
    }
  },
  STARTUP,
);
