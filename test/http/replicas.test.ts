import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { relata, start, temporaryFolder } from "../cli/relata.js";
import { TEST_ENGINE, testDatabase } from "../databases.js";

const folder = temporaryFolder();
const settings = {
  RELATA_DATABASE_URL: process.env.RELATA_TEST_NEO4J_URL ?? "",
  RELATA_PACKAGES: "none",
  // As the tests have it: a Neo4j that has just been started plans everything anew.
  RELATA_DATABASE_DEADLINE: "20000",
};

/** Writes a package that says who is a customer of whom since when; the same key again is a newer edition of it. */
function edition(number: number, customers: readonly string[]): string {
  const path = join(folder, `edition-${number}`);
  const file = (name: string, records: readonly object[]) =>
    writeFileSync(join(path, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  mkdirSync(path);
  writeFileSync(
    join(path, "package.yaml"),
    "key: replicas\ntitle: Of a test\nlicence: none\nlanguages: [en]\ndate: 2021-07-25\n",
  );
  const company = (key: string) => ({ key, kind: "COMPANY", names: [{ text: key, language: "en" }] });
  const evidence = [{ document: "doc:r", locator: "0-1", sha256: "0".repeat(64), gloss: { en: "It says so." } }];
  file("documents.jsonl", [{ key: "doc:r", publishedOn: "2021-01-01" }]);
  file("entities.jsonl", ["hoster", ...customers].map(company));
  file(
    "facts.jsonl",
    customers.map((customer) => ({
      key: `of-${customer}`,
      type: "CUSTOMER_OF",
      roles: { customer, provider: "hoster" },
      phase: "IN_EFFECT",
      confidence: 0.9,
      start: "2020",
      evidence,
    })),
  );
  return path;
}

const CUSTOMERS = /* GraphQL */ `
  query ($revision: Int) {
    asOf(valid: "2021-06-01", known: "2021-06-01", revision: $revision) {
      scope { revision }
      company(id: "hoster") { id customers { totalCount nodes { source { key } target { id } } } }
    }
  }
`;

const NODES = /* GraphQL */ `
  query ($ids: [ID!]!) {
    nodes(ids: $ids) { id ... on Company { customers { totalCount nodes { source { key } target { id } } } } }
  }
`;

interface Seen {
  readonly revision: number;
  readonly id: string | null;
  readonly customers: readonly string[];
}

interface Loaded {
  readonly statistics: { readonly revision: number };
}

interface Company {
  readonly id: string;
  readonly customers: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly source: { readonly key: string }; readonly target: { readonly id: string } }[];
  };
}

/** Asks one replica for the data of an operation that must go well. */
async function ask<Data>(url: string, query: string, variables: object): Promise<Data> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.json()) as { data: Data; errors?: readonly object[] };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const customersOf = ({ customers }: Company) => customers.nodes.map(({ source }) => source.key).sort();

async function look(url: string, revision?: number): Promise<Seen> {
  type Data = { asOf: { scope: { revision: number }; company: Company | null } };
  const { asOf } = await ask<Data>(url, CUSTOMERS, { revision });
  const { scope, company } = asOf;
  const customers = company ? customersOf(company) : [];
  expect(company?.customers.totalCount ?? 0).toBe(customers.length);
  return { revision: scope.revision, id: company?.id ?? null, customers };
}

if (TEST_ENGINE !== "neo4j")
  test("one process serves the embedded database, so it has no replicas: a second one is told so in one line", async () => {
    const embedded = { RELATA_DATABASE_URL: "file:graph", RELATA_PACKAGES: "none", RELATA_DATABASE_WAIT: "0" };
    const first = start(["serve"], folder, embedded);
    try {
      await first.printed(/listens at/);
      const second = await relata(["serve"], folder, embedded);
      expect(second.exitCode).toBe(1);
      expect(second.err).toMatch(/^Tried to open [^\n]* in use by another process\.\n$/m);
    } finally {
      first.child.kill("SIGTERM");
    }
    expect((await first.ended).exitCode).toBe(0);
  }, 60_000);
else {
  test("three replicas that start at once on an empty Neo4j load the packages once between them", async () => {
    await (await testDatabase()).close();
    const replicas = [1, 2, 3].map(() => start(["serve"], folder, { ...settings, RELATA_PACKAGES: "shipped" }));
    try {
      const urls = await Promise.all(
        replicas.map(async ({ printed }) => `${(await printed(/listens at (http:\/\/[\d.]+:\d+)/))[1]}/graphql`),
      );
      const revisions = urls.map(async (url) =>
        ask<Loaded>(url, "{ statistics { revision documents facts { type total } } }", {}),
      );
      const found = await Promise.all(revisions);
      expect(found.map(({ statistics }) => statistics.revision)).toEqual([2, 2, 2]);
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(1);
    } finally {
      for (const { child } of replicas) child.kill("SIGTERM");
    }
    const ended = await Promise.all(replicas.map((replica) => replica.ended));
    expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  }, 180_000);

  test("two replicas see an import of a third process with their next request, and its revision", async () => {
    await (await testDatabase()).close();
    const replicas = [start(["serve"], folder, settings), start(["serve"], folder, settings)];
    try {
      const urls = await Promise.all(
        replicas.map(async ({ printed }) => `${(await printed(/listens at (http:\/\/[\d.]+:\d+)/))[1]}/graphql`),
      );
      const both = (revision?: number) => Promise.all(urls.map((url) => look(url, revision)));
      const nobody = { revision: 0, id: null, customers: [] };
      expect(await both()).toEqual([nobody, nobody]);

      const first = await relata(["import", edition(1, ["acme", "globex"])], folder, settings);
      expect(first.err + first.out).toMatch(/at revision 1\.\n$/);
      const VIEW = "hoster@2021-06-01~2021-06-01";
      const two = { revision: 1, id: VIEW, customers: ["acme", "globex"] };
      expect(await both()).toEqual([two, two]);

      const second = await relata(["import", edition(2, ["acme", "initech"])], folder, settings);
      expect(second.err + second.out).toMatch(/at revision 2\.\n$/);
      const changed = { revision: 2, id: VIEW, customers: ["acme", "initech"] };
      expect(await both()).toEqual([changed, changed]);

      // Who reads at an earlier revision goes on seeing it, on either replica, and its ids say so.
      const before = { ...two, id: `${VIEW}~r1` };
      expect(await both(1)).toEqual([before, before]);
      for (const url of urls) {
        const ids = [VIEW, `${VIEW}~r1`, `${VIEW}~r0`, `${VIEW}~r3`];
        const { nodes } = await ask<{ nodes: readonly (Company | null)[] }>(url, NODES, { ids });
        expect(nodes.map((node) => node?.id ?? null)).toEqual([VIEW, `${VIEW}~r1`, null, null]);
        const [now, then] = nodes as readonly [Company, Company];
        expect(customersOf(now)).toEqual(["acme", "initech"]);
        expect(customersOf(then)).toEqual(["acme", "globex"]);
        expect(then.customers.nodes[0]?.target.id).toBe(`${VIEW}~r1`);
      }
    } finally {
      for (const { child } of replicas) child.kill("SIGTERM");
    }
    const ended = await Promise.all(replicas.map((replica) => replica.ended));
    expect(ended.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  }, 180_000);
}
