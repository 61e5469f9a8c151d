import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import { OPEN_DAY } from "./peers-plain-graph.js";
import {
  type Asking,
  asking,
  isQuestion,
  PAGE,
  type QuestionName,
  type Rows,
  type Variables,
} from "./peers-questions.js";
import type { PeerServer, Sent } from "./peers-server.js";

// The floor: one statement by hand behind node:http for each question, without GraphQL, versions, views or evidence.

const PAGE_OF = `MATCH (n:PeerCompany) WHERE n.name > '' WITH n ORDER BY n.name`;
const SHOWN = "RETURN n.key, n.kind, n.name, n.summary, n.url";
const NOW = "r.since <= date($day) AND date($day) <= r.until";
const LEVELS = `
  MATCH (:PeerCompany {key: $id})<-[r:PEER_CUSTOMER_OF]-(c:PeerCompany) WHERE ${NOW}
  WITH DISTINCT c ORDER BY c.name LIMIT 10
  CALL (c) { OPTIONAL MATCH (c)-[:PEER_OPERATES_IN]->(g:PeerRegion) RETURN g LIMIT 5 }
  OPTIONAL MATCH (g)-[:PEER_GOVERNED_BY]->(v:PeerGovernment)
  RETURN c.key, c.name, g.key, g.name, v.key, v.name`;

const STATEMENTS: { readonly [name in QuestionName]: string } = {
  Q1: `MATCH (n:PeerCompany {key: $id})
    RETURN 'Company', n.key, n.kind, n.name, n.korean, n.summary, n.inKorean, n.url, n.wikidata, n.lei`,
  Q2: `${PAGE_OF} LIMIT ${PAGE} ${SHOWN}`,
  Q2deep: `${PAGE_OF} SKIP toInteger($skip) LIMIT ${PAGE} ${SHOWN}`,
  Q3: LEVELS,
  Q3top: LEVELS,
  Q4: `MATCH (:PeerCompany {key: $id})<-[r:PEER_CUSTOMER_OF]-(c:PeerCompany) WHERE ${NOW}
    WITH r, c ORDER BY r.since DESC, r.fact DESC LIMIT 50
    RETURN r.fact, c.key, c.name, toString(r.since), CASE WHEN r.until < date('${OPEN_DAY}') THEN toString(r.until) END, r.confidence, toString(r.known)`,
  Q5: `MATCH (:PeerCompany {key: $id})<-[:PEER_LEFT]-(s:PeerSwitch)
    WITH s ORDER BY s.on DESC, s.key DESC LIMIT 50
    MATCH (s)-[:PEER_SWITCH_OF]->(c:PeerCompany) MATCH (s)-[:PEER_CHOSE]->(t:PeerCompany)
    RETURN s.key, toString(s.on), c.key, c.name, t.key, t.name ORDER BY s.on DESC, s.key DESC`,
  Q6: `MATCH (n:PeerEntity) WHERE n.name CONTAINS $text
    WITH n, n.name STARTS WITH $text AS begins ORDER BY begins DESC, size(n.name), n.name LIMIT toInteger($first)
    RETURN n.key, n.kind, n.name`,
  Q7: "MATCH (n:PeerEntity) WHERE n.name > '' WITH n ORDER BY n.name LIMIT 50 RETURN n.key, n.kind, n.name",
  Q7id: "MATCH (n:PeerEntity {key: $id}) RETURN n.key, n.kind, n.name",
  Q8: `MATCH (:PeerCompany)-[r:PEER_CUSTOMER_OF]->(p:PeerCompany) WHERE ${NOW}
    WITH p, count(*) AS customers ORDER BY customers DESC, p.key LIMIT 20 RETURN p.key, p.name, customers`,
  Q9: `MATCH (a:PeerEntity {key: $from}) MATCH (b:PeerEntity {key: $to})
    MATCH p = shortestPath((a)-[:PEER_CUSTOMER_OF|PEER_OWNS|PEER_COMPETES_WITH*..4]-(b))
    WHERE all(r IN relationships(p) WHERE ${NOW})
    RETURN length(p), [n IN nodes(p) | [n.key, n.name]]`,
  Q10: `MATCH (:PeerCompany {key: $id})-[r:PEER_CUSTOMER_OF]->(p:PeerCompany)-[:PEER_OPERATES_IN]->(:PeerRegion {key: $region}) WHERE ${NOW}
    MATCH (p)<-[:PEER_TARGETS]-(t:PeerPolicy) RETURN p.key, t.key, t.name`,
};

const asIs = (name: QuestionName) => asking<Rows>(name, (rows) => rows);

export const OF_PLAIN: { readonly [name in QuestionName]: Asking } = {
  ...{ Q1: asIs("Q1"), Q2: asIs("Q2"), Q2deep: asIs("Q2deep"), Q3: asIs("Q3"), Q3top: asIs("Q3top"), Q4: asIs("Q4") },
  ...{ Q5: asIs("Q5"), Q6: asIs("Q6"), Q7: asIs("Q7"), Q7id: asIs("Q7id"), Q8: asIs("Q8"), Q10: asIs("Q10") },
  Q9: asking<readonly [number, readonly (readonly [string, string])[]][]>("Q9", (paths) =>
    paths.map(([length, entities]) => [length, entities[0]?.[0] ?? null, entities.at(-1)?.[0] ?? null]),
  ),
};

/** Serves the statements: the body of a request names the question and has its variables. */
export async function startPlain(url: string): Promise<PeerServer> {
  const driver = neo4j.driver(url, undefined, { disableLosslessIntegers: true });
  const sent: Sent[] = [];
  const answer = async (body: string): Promise<object> => {
    const { query, variables }: { query: string; variables: Variables } = JSON.parse(body);
    if (!isQuestion(query)) throw new Error(`There is no question ${query}.`);
    const text = STATEMENTS[query];
    sent.push({ text, parameters: variables });
    const session = driver.session({ database: "neo4j", defaultAccessMode: "READ" });
    try {
      const { records } = await session.run(text, variables);
      return { data: records.map((record) => record.keys.map((key) => record.get(key))) };
    } finally {
      await session.close();
    }
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      answer(Buffer.concat(chunks).toString("utf8"))
        .catch((error: Error) => ({ errors: [{ message: error.message }] }))
        .then((answered) => {
          const text = JSON.stringify(answered);
          const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
          response.writeHead(200, headers).end(text);
        });
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, sent: () => sent.splice(0) };
}
