import { availableParallelism } from "node:os";
import { InvalidSettings, readSettings, unknownSettings } from "../src/settings/settings.js";

test("without variables there are defaults for a fresh checkout", () => {
  expect(readSettings({})).toEqual({
    databaseUrl: "file:.relata/graph",
    databaseUser: "neo4j",
    databasePassword: "",
    databaseName: "neo4j",
    databaseWait: 30,
    databasePlanning: 15,
    databaseDeadline: 5000,
    cacheSize: 64,
    host: "127.0.0.1",
    hosts: [],
    trustedProxies: [],
    port: 4000,
    packages: "shipped",
    archive: "",
    timeZone: "UTC",
    logLevel: "info",
    introspection: "auto",
    playground: "auto",
    metrics: "auto",
    shutdownDeadline: 10_000,
    corsOrigins: [],
    operations: [],
    operationsOnly: "off",
    bodyLimit: 262_144,
    jsonDepthLimit: 16,
    textLimit: 10_000,
    listLimit: 1_000,
    queryLimit: 20_000,
    tokenLimit: 1_000,
    operationLimit: 10,
    depthLimit: 15,
    aliasLimit: 50,
    directiveLimit: 20,
    repeatLimit: 60,
    rootFieldLimit: 30,
    costLimit: 10_000,
    errorLimit: 5,
    headersTimeout: 3_000,
    requestTimeout: 5_000,
    connectionLimit: 5_000,
    runningLimit: 4 * availableParallelism(),
    waitingLimit: 8 * availableParallelism(),
    waitingTime: 1_000,
    traversalHops: 6,
    traversalEntities: 5_000,
    traversalFacts: 50_000,
    traversalDegree: 2_000,
    traversalTime: 4_000,
  });
});

test("an empty variable counts as none", () => {
  expect(readSettings({ RELATA_PORT: "" }).port).toBe(4000);
});

test.each([
  "file:here/graph",
  "file:/srv/graph",
  "file:///srv/graph",
  "memory:",
  "bolt://db:7687",
  "neo4j://a",
  "neo4j+s://x.example:7687",
])("the database may be at %s", (url) => {
  expect(readSettings({ RELATA_DATABASE_URL: url }).databaseUrl).toBe(url);
});

test.each(["UTC", "Asia/Seoul", "Asia/Kolkata", "Etc/GMT-9"])("the time zone may be %s", (zone) => {
  expect(readSettings({ RELATA_TIME_ZONE: zone }).timeZone).toBe(zone);
});

test("operations may wait nowhere, and proxies be addresses and networks of both kinds", () => {
  const { waitingLimit, trustedProxies } = readSettings({
    RELATA_LIMIT_WAITING: "0",
    RELATA_TRUSTED_PROXIES: "10.0.0.0/8, 192.168.1.7,fd00::/8, ::1",
  });
  expect(waitingLimit).toBe(0);
  expect(trustedProxies).toEqual(["10.0.0.0/8", "192.168.1.7", "fd00::/8", "::1"]);
});

test("packages are folders in their order, or none", () => {
  expect(readSettings({ RELATA_PACKAGES: "data/base, ../mine" }).packages).toEqual(["data/base", "../mine"]);
  expect(readSettings({ RELATA_PACKAGES: "shipped,/my/folder" }).packages).toEqual(["shipped", "/my/folder"]);
  expect(readSettings({ RELATA_PACKAGES: "none" }).packages).toEqual([]);
});

test.each([
  ["RELATA_PORT", "4000x", 'RELATA_PORT must be a whole number from 0 to 65535, not "4000x".'],
  ["RELATA_PORT", "70000", 'RELATA_PORT must be a whole number from 0 to 65535, not "70000".'],
  ["RELATA_DATABASE_WAIT", "-1", 'RELATA_DATABASE_WAIT must be a whole number of seconds from 0 to 3600, not "-1".'],
  [
    "RELATA_HOST",
    "http://localhost",
    'RELATA_HOST must be a host name or an IP address, without a scheme or a port, not "http://localhost".',
  ],
  [
    "RELATA_LOG_LEVEL",
    "loud",
    'RELATA_LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace, not "loud".',
  ],
  ...["+09:00", "-5", "Seoul", "Asia/Atlantis", "KST ", "9"].map((zone) => [
    "RELATA_TIME_ZONE",
    zone,
    `RELATA_TIME_ZONE must be the name of a time zone in IANA's list, such as "Asia/Seoul" or "UTC", not "${zone}".`,
  ]),
  ["RELATA_LIMIT_TOKENS", "0", 'RELATA_LIMIT_TOKENS must be a whole number from 1 to 2000, not "0".'],
  ["RELATA_LIMIT_RUNNING", "0", 'RELATA_LIMIT_RUNNING must be auto, or a whole number from 1 to 10000, not "0".'],
  ["RELATA_LIMIT_WAITING", "-1", 'RELATA_LIMIT_WAITING must be auto, or a whole number from 0 to 10000, not "-1".'],
  ["RELATA_LIMIT_WAITING_TIME", "1 s", 'RELATA_LIMIT_WAITING_TIME must be a whole number from 1 to 60000, not "1 s".'],
  ...["proxy.example", "10.0.0.0/33", "10.0.0.0/0", "::/0", "10.0.0.0/8/8", "10.0.0.1,", "fe80::1%eth0", "*"].map(
    (proxies) => [
      "RELATA_TRUSTED_PROXIES",
      proxies,
      `RELATA_TRUSTED_PROXIES must be addresses or networks separated by commas, such as 10.0.0.0/8 or fd00::/8, without a name and never /0, which would be every address there is, not "${proxies}".`,
    ],
  ),
  ["RELATA_METRICS", "yes", 'RELATA_METRICS must be one of auto, on, off, not "yes".'],
  ["RELATA_INTROSPECTION", "yes", 'RELATA_INTROSPECTION must be one of auto, on, off, not "yes".'],
  ["RELATA_PACKAGES", "a,,b", 'RELATA_PACKAGES must be none, or shipped and folders separated by commas, not "a,,b".'],
  [
    "RELATA_PACKAGES",
    "none,b",
    'RELATA_PACKAGES must be none, or shipped and folders separated by commas, not "none,b".',
  ],
  [
    "RELATA_DATABASE_URL",
    "mysql://x",
    'RELATA_DATABASE_URL must be file:PATH, memory:, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST:PORT, not "mysql://x".',
  ],
])("%s=%s is refused with its name and its value", (variable, value, message) => {
  expect(() => readSettings({ [variable]: value })).toThrow(new InvalidSettings(message));
});

test("all that is wrong is said at once", () => {
  expect(() => readSettings({ RELATA_PORT: "x", RELATA_LOG_LEVEL: "y" })).toThrow(/RELATA_PORT.*\nRELATA_LOG_LEVEL/);
});

test.each(["bolt://neo4j:secret@db", "neo4j://secret@db", "nonsense://neo4j:secret@db"])(
  "a password in the URL is refused and not shown: %s",
  (url) => {
    const read = () => readSettings({ RELATA_DATABASE_URL: url });
    expect(read).toThrow("//***@db");
    expect(read).not.toThrow("secret");
  },
);

test("the password of the database is in no message", () => {
  const read = () => readSettings({ RELATA_DATABASE_PASSWORD: "s3cret", RELATA_PORT: "x" });
  expect(read).toThrow(new InvalidSettings('RELATA_PORT must be a whole number from 0 to 65535, not "x".'));
});

test("a misspelt variable is warned of, those of the tests are not", () => {
  const environment = { RELATA_PROT: "1", RELATA_PORT: "1", RELATA_TEST_DATABASE: "neo4j", RELATA_REQUIRE_NEO4J: "1" };
  expect(unknownSettings(environment)).toEqual([
    "RELATA_PROT is no setting of Relata and is ignored; docs/operate/settings.md lists the settings.",
  ]);
});
