import { createRequire } from "node:module";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import type { Driver } from "neo4j-driver";
import type { PeerServer, Sent } from "./peers-server.js";

// @neo4j/graphql over the plain graph, as its manual starts it. It is loaded from a folder of its own (peers-install.ts), with
// its own copies of graphql, Apollo Server and the driver.

const TYPES = `
  interface Entity { key: String! kind: String! name: String! }

  type Company implements Entity @node(labels: ["PeerCompany"]) {
    key: String! kind: String! name: String!
    korean: String! summary: String! inKorean: String! url: String! wikidata: String! lei: String!
    customers: [Company!]! @relationship(type: "PEER_CUSTOMER_OF", direction: IN, properties: "Deal")
    providers: [Company!]! @relationship(type: "PEER_CUSTOMER_OF", direction: OUT, properties: "Deal")
    regions: [Region!]! @relationship(type: "PEER_OPERATES_IN", direction: OUT)
    policies: [Policy!]! @relationship(type: "PEER_TARGETS", direction: IN)
  }
  type Region implements Entity @node(labels: ["PeerRegion"]) {
    key: String! kind: String! name: String!
    governments: [Government!]! @relationship(type: "PEER_GOVERNED_BY", direction: OUT)
  }
  type Government implements Entity @node(labels: ["PeerGovernment"]) { key: String! kind: String! name: String! }
  type Policy implements Entity @node(labels: ["PeerPolicy"]) { key: String! kind: String! name: String! }
  type Switch @node(labels: ["PeerSwitch"]) {
    key: String! on: Date!
    customer: [Company!]! @relationship(type: "PEER_SWITCH_OF", direction: OUT)
    left: [Company!]! @relationship(type: "PEER_LEFT", direction: OUT)
    chosen: [Company!]! @relationship(type: "PEER_CHOSE", direction: OUT)
  }
  type Deal @relationshipProperties { fact: String! since: Date! until: Date! confidence: Float! known: Date! }

  type Step { key: String! name: String! }
  type Query {
    shortest(from: String!, to: String!, day: Date!): [Step!]! @cypher(
      statement: """
      MATCH (a:PeerEntity {key: $from}) MATCH (b:PeerEntity {key: $to})
      MATCH p = shortestPath((a)-[:PEER_CUSTOMER_OF|PEER_OWNS|PEER_COMPETES_WITH*..4]-(b))
      WHERE all(r IN relationships(p) WHERE r.since <= date($day) AND date($day) <= r.until)
      UNWIND nodes(p) AS n RETURN { key: n.key, name: n.name } AS step
      """
      columnName: "step"
    )
  }
`;

/** What is used of the library, which is not among the dependencies. */
interface Library {
  readonly Neo4jGraphQL: new (options: { typeDefs: string; driver: Driver }) => { getSchema(): Promise<GraphQLSchema> };
}

export async function startLibrary(url: string, folder: string): Promise<PeerServer> {
  const load = createRequire(join(folder, "package.json"));
  const { Neo4jGraphQL }: Library = load("@neo4j/graphql");
  const { ApolloServer }: typeof import("@apollo/server") = load("@apollo/server");
  const { startStandaloneServer }: typeof import("@apollo/server/standalone") = load("@apollo/server/standalone");
  const neo4j: typeof import("neo4j-driver") = load("neo4j-driver");
  const driver = neo4j.driver(url);
  const sent = noted(neo4j);
  const server = new ApolloServer({ schema: await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema() });
  const context = async () => ({ sessionConfig: { database: "neo4j" } });
  const started = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" }, context });
  return { url: started.url, sent: () => sent.splice(0) };
}

/** Everything that the driver sends from now on. */
function noted({ Transaction }: Pick<typeof import("neo4j-driver"), "Transaction">): Sent[] {
  const sent: Sent[] = [];
  const { run } = Transaction.prototype;
  Transaction.prototype.run = function (text, parameters) {
    sent.push({ text: String(text), parameters: parameters ?? {} });
    return run.call(this, text, parameters);
  };
  return sent;
}
