import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, fetchExchange } from "@urql/core";
import { parse } from "graphql";
import { type Data, STARTUP } from "../graphql/service.js";
import { generatedByCodegen } from "./codegen-project.js";
import { examples, texts } from "./examples.js";
import { type Relata, startRelata } from "./relata.js";
import { compiledByRelay, type RelayProject } from "./relay-project.js";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));
const NAME = "WhoLeftAlibabaCloud";
const VARIABLES = { valid: "2021-07-25", known: "2021-07-25" };

/** A service that runs nothing but what three tools have listed, each what it made of the examples. */
let relata: Relata;
let relay: RelayProject;
let folder: string;
/** The id and the text of one operation as each tool has it. */
let ofCodegen: readonly [id: string, text: string];
let ofApollo: readonly [id: string, text: string];

beforeAll(async () => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, "manifests-"));
  const all = examples();
  relay = await compiledByRelay(Object.fromEntries(all.map((one) => [one.name, texts(one)])), { persisting: true });
  await generatedByCodegen(`${folder}/generated/`, { persistedDocuments: true });
  const codegen = join(folder, "generated/persisted-documents.json");
  const persisted = Object.entries<string>(JSON.parse(readFileSync(codegen, "utf8")));
  ofCodegen = persisted.find(([, text]) => text.includes(`query ${NAME}Query(`)) as typeof ofCodegen;
  // As generate-persisted-query-manifest 1.3 writes it, which is not among our dependencies.
  const operations = all.map((one) => {
    const body = texts(one).join("\n");
    return { id: createHash("sha256").update(body).digest("hex"), name: `${one.name}Query`, type: "query", body };
  });
  const apollo = join(folder, "apollo.json");
  writeFileSync(apollo, JSON.stringify({ format: "apollo-persisted-query-manifest", version: 1, operations }));
  const own = operations.find(({ name }) => name === `${NAME}Query`);
  ofApollo = [own?.id ?? "", own?.body ?? ""];
  const manifests = [relay.manifest, codegen, apollo];
  relata = await startRelata({ RELATA_OPERATIONS: manifests.join(","), RELATA_OPERATIONS_ONLY: "on" });
}, STARTUP);
afterAll(async () => {
  await relata?.close();
  relay?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (body: object): Promise<Data> => {
  const headers = { "content-type": "application/json" };
  return (await fetch(relata.url, { method: "POST", headers, body: JSON.stringify(body) })).json();
};
/** What every way of asking must give. */
const LEFT = {
  asOf: { switches: { nodes: expect.arrayContaining([expect.objectContaining({ phase: "COMPLETED" })]) } },
};

test("what relay-compiler persisted is run by the id that a Relay network layer sends", async () => {
  const { params } = relay.artifact<{ params: { id: string; text: string | null } }>(`${NAME}Query`);
  expect(params).toMatchObject({ id: expect.stringMatching(/^[0-9a-f]{64}$/), text: null });
  for (const part of ["doc_id", "id", "documentId"])
    expect((await post({ [part]: params.id, variables: VARIABLES })).data).toMatchObject(LEFT);
});

test("what graphql-codegen persisted is run by its hash, sent by Apollo Client", async () => {
  const [id, text] = ofCodegen;
  const link = new PersistedQueryLink({ generateHash: () => id }).concat(new HttpLink({ uri: relata.url }));
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const { data } = await client.query({ query: gql(text), variables: VARIABLES, fetchPolicy: "no-cache" });
  expect(data).toMatchObject(LEFT);
});

test("a manifest of Apollo is run by its ids, sent by urql as the id of the document", async () => {
  const [documentId, text] = ofApollo;
  const client = new Client({ url: relata.url, exchanges: [fetchExchange], preferGetMethod: false });
  const query = Object.assign(parse(text), { documentId });
  const { data, error } = await client.query(query, VARIABLES).toPromise();
  expect(error).toBeUndefined();
  expect(data).toMatchObject(LEFT);
});

test("nothing but the lists is run, and who asks for something else is told so", async () => {
  const query = "{ asOf { companies { nodes { key } } } }";
  expect((await post({ query })).errors[0].extensions.code).toBe("OPERATION_NOT_LISTED");
  const link = new PersistedQueryLink({ generateHash: () => "0".repeat(64) }).concat(new HttpLink({ uri: relata.url }));
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  await expect(client.query({ query: gql(query) })).rejects.toThrow();
});
