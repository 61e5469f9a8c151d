// A server of the benchmark as a process of its own: `serve-child.ts NAME FOLDER`. It says where it listens, and answers
// every message with the CPU time that it has used, all its threads together, in microseconds.
import { openDatabase } from "../src/database/open.js";
import { SERVERS, type ServerName } from "./serve-servers.js";

const [name, file] = process.argv.slice(2);
const database = await openDatabase({ url: `file:${file}` });
process.send?.(await SERVERS[name as ServerName](database));
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.on("disconnect", () => process.exit());
