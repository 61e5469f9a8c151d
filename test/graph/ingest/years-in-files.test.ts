import type { Database } from "../../../src/database/port.js";
import { testDatabase } from "../../databases.js";
import { factIn, importing } from "../importing.js";
import { company, customerOf, packageFolder, paper } from "../small-package.js";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());

const YAML = `
- key: F1
  type: CUSTOMER_OF
  phase: IN_EFFECT
  confidence: 0.9
  roles: { customer: acme, provider: cloud }
  start: 2019          # a number to YAML
  end: 2020
  announced: 2018
  evidence: [{ document: "doc:2021-07-25", locator: 0-10, sha256: ${"a".repeat(64)}, gloss: { en: It says so. } }]
- key: F2
  type: REVENUE
  phase: UNSPECIFIED
  confidence: 1
  roles: { subject: acme }
  attributes: { value: 2019, currency: USD }
  period: 0079
  evidence: [{ document: "doc:2021-07-25", locator: 0-10, sha256: ${"a".repeat(64)}, gloss: { en: It says so. } }]
`;

test("an unquoted year in YAML is that year wherever a date may stand", async () => {
  const former = { text: "Acme Works", language: "en", use: "FORMER", validity: 2004 };
  const names = [{ text: "Acme", language: "en" }, former];
  const folder = packageFolder("p", {
    entities: [company("acme", { names }), company("cloud")],
    documents: [paper("2021-07-25")],
    files: { "facts.yaml": YAML },
  });
  await importing(database, folder);
  const state = await factIn(database, "fact:p/F1");
  expect(state?.validity).toMatchObject({
    edtf: "2019/2020",
    start: { earliest: "2019-01-01", latest: "2019-12-31", precision: "YEAR" },
    end: { earliest: "2020-01-01", latest: "2020-12-31", precision: "YEAR" },
  });
  expect(state?.announced?.edtf).toBe("2018");
  const figure = await factIn(database, "fact:p/F2");
  expect([figure?.validity.edtf, figure?.attributes.value]).toEqual(["0079", 2019]);
});

test("an unquoted year in JSON Lines is that year", async () => {
  const fact = customerOf("F3", ["acme", "cloud"], ["2021-07-25"], { start: 2019, end: 2020 });
  await importing(database, packageFolder("q", { documents: [], facts: [fact] }));
  expect((await factIn(database, "fact:q/F3"))?.validity.edtf).toBe("2019/2020");
});
