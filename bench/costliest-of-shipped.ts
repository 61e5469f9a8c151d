// `npm run bench:costliest`: looks for the costliest operation that the service accepts, over the shipped data on the embedded
// database, for a minute or as many seconds as the first argument says; the second is the seed.
import { fileURLToPath } from "node:url";
import { openDatabase } from "../src/database/open.js";
import { checkSchema, defineSchema } from "../src/database/schema.js";
import { importPackage } from "../src/graph/packages/import-package.js";
import { Archive } from "../src/graph/reading/archive.js";
import { Session } from "../src/graph/reading/session.js";
import { loadCatalogue, shippedCatalogue } from "../src/graph/stored/catalogue.js";
import { buildSchema } from "../src/graphql/schema.js";
import { costliest, shown } from "./costliest.js";
import { KEYS } from "./costliest-keys.js";

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);
const database = await openDatabase({ url: "memory:", deadline: 20_000 });
await defineSchema(database);
await checkSchema(database);
for (const name of ["base", "g-enews-20210725"])
  await importPackage({
    database,
    catalogue: shippedCatalogue(),
    folder: fileURLToPath(new URL(`../data/${name}/`, import.meta.url)),
  });
const catalogue = await loadCatalogue(database, shippedCatalogue());
const schema = await buildSchema(catalogue);
const told = (taken: Parameters<typeof shown>[0]) => console.log(shown(taken));
const found = await costliest({
  ...{ schema, keys: KEYS, seed, patience: seconds * 1000, told },
  session: () => new Session({ database, catalogue, archive: Archive.empty }),
});
console.log(
  `\n${found.tried} operations were run. Most CPU: ${shown(found.cpu)}\nLongest answer: ${shown(found.bytes)}`,
);
console.log([...new Set([...found.cpu.errors, ...found.bytes.errors])].join("\n"));
await database.close();
