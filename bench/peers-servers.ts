import neo4j from "neo4j-driver";
import { withOneParameter } from "../src/database/one-parameter.js";
import { openDatabase } from "../src/database/open.js";
import { checkedParameters } from "../src/database/values.js";
import { startLibrary } from "./peers-library.js";
import { startPlain } from "./peers-plain.js";
import type { PeerServer } from "./peers-server.js";
import { SERVERS, type ServerName } from "./serve-servers.js";
import { noting, type Trip } from "./trips.js";

/** Starts a server that asks the Neo4j at a URL. `folder`: where @neo4j/graphql is installed. */
type Start = (url: string, folder: string) => Promise<PeerServer>;

/** The servers that are compared, in the order of the tables. */
export const PEERS = {
  lib: startLibrary,
  raw: startPlain,
  cached: (url) => startRelata(url, "Relata"),
  uncached: (url) => startRelata(url, "Relata, RELATA_CACHE=0"),
} satisfies { readonly [name: string]: Start };

export type PeerName = keyof typeof PEERS;

/** Relata from dist/ as `relata serve` runs it. */
async function startRelata(url: string, name: ServerName): Promise<PeerServer> {
  const trips: Trip[] = [];
  const database = noting(await openDatabase({ url }), trips);
  return {
    url: await SERVERS[name](database),
    sent: () =>
      trips.splice(0).map(({ statement, parameters }) => {
        const given = checkedParameters(statement.name, parameters, neo4j.int);
        return { text: withOneParameter(statement, given), parameters: { given } };
      }),
  };
}
