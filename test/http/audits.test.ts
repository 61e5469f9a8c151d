import { serverAudits } from "graphql-http";
import { type Relata, startRelata } from "../clients/relata.js";
import { STARTUP } from "../graphql/service.js";

/** What a server SHOULD do and this one does not, at most. */
const MOST_WARNINGS = 3;

let relata: Relata;
beforeAll(async () => {
  relata = await startRelata();
}, STARTUP);
afterAll(() => relata?.close());

test("graphql-http's audits of GraphQL over HTTP find nothing that MUST be otherwise, and little that SHOULD", async () => {
  const results = await Promise.all(serverAudits({ url: relata.url, fetchFn: fetch }).map((audit) => audit.fn()));
  const told = (status: "error" | "warn" | "notice") =>
    results.flatMap((one) => (one.status === status ? [`${one.id} ${one.name}: ${one.reason}`] : []));
  const [errors, warnings, notices] = [told("error"), told("warn"), told("notice")];
  process.stdout.write(
    `graphql-http: ${results.length} audits, ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices\n`,
  );
  process.stdout.write([...warnings, ...notices].map((line) => `  ${line}\n`).join(""));
  expect(results.length).toBeGreaterThan(50);
  expect(errors).toEqual([]);
  expect(warnings.length).toBeLessThanOrEqual(MOST_WARNINGS);
});
