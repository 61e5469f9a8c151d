// One set of suites. `RELATA_TEST_DATABASE` names the database they run on: see scripts/test.mjs.
const database = process.env.RELATA_TEST_DATABASE;

export default {
  // Both run at the same time and print to the same terminal.
  ...(database && { displayName: { name: database, color: database === "neo4j" ? "blue" : "green" } }),
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "^.+\\.ts$": "@swc/jest" },
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  testTimeout: 30_000,
};
