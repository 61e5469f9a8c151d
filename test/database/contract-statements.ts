import type { Value } from "../../src/database/port.js";
import { cypher } from "../databases.js";

export const put = cypher(
  "UNWIND $rows AS row MERGE (n:Contract {id: row.id}) SET n += row.properties RETURN row.id AS id",
  "put",
);
export const get = cypher("MATCH (n:Contract {id: $id}) RETURN n.value AS value", "get");
export const ids = cypher("MATCH (n:Contract) RETURN n.id AS id ORDER BY id", "ids");
export const echo = cypher("RETURN $value AS value", "echo");
/** Takes about a second, so that a deadline passes meanwhile; not more, because Grafeo cannot be stopped. */
export const slow = cypher(
  "UNWIND range(1, 2000) AS i UNWIND range(1, 2000) AS j WITH i, j WHERE i * j % 7 = 8 RETURN count(*) AS count",
  "slow",
);
export const row = (id: string, value: Value = null) => ({ id, properties: { value } });
