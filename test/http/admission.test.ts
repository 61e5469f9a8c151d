import { type Answer, type Running, run, waiting } from "./small-service.js";

const services: Running[] = [];
afterEach(async () => {
  waiting.emit("letGo");
  waiting.removeAllListeners();
  await Promise.all(services.splice(0).map((service) => service.close()));
});

/** A service with so many places; `clients`: who asks is in X-Forwarded-For, as a proxy on this machine says it. */
async function started(places: { running: number; waiting: number; time?: number }, environment: object = {}) {
  const service = await run({
    environment: {
      RELATA_LIMIT_RUNNING: String(places.running),
      RELATA_LIMIT_WAITING: String(places.waiting),
      RELATA_LIMIT_WAITING_TIME: String(places.time ?? 60_000),
      ...environment,
    },
  });
  services.push(service);
  return service;
}
const PROXIES = { RELATA_TRUSTED_PROXIES: "127.0.0.0/8, 10.0.0.0/8" };

/** Asks for an operation that runs until it is let go, as a client of this address behind a proxy. */
function hold(service: Running, name: string, from = "192.0.2.1", signal: AbortSignal | null = null): Promise<Answer> {
  return service.send("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from },
    body: JSON.stringify({ query: "query Held($name: String) { held(name: $name) }", variables: { name } }),
    signal,
  });
}

const codeOf = ({ status, json, headers }: Answer) => [
  status,
  json.errors?.[0].extensions.code,
  headers.get("retry-after"),
];
const OVERLOADED = [503, "OVERLOADED", "1"];
const heldOf = ({ json }: Answer) => json.data.held;

/** How many operations run and wait, as the metrics have it. */
async function counts(service: Running): Promise<string> {
  const { text } = await service.send("/metrics");
  const value = (name: string) => new RegExp(`^${name} (\\d+)$`, "m").exec(text)?.[1];
  return `${value("relata_operations_running")} + ${value("relata_operations_waiting")}`;
}

async function until(service: Running, expected: string): Promise<void> {
  const end = performance.now() + 10_000;
  while ((await counts(service)) !== expected && performance.now() < end)
    await new Promise((done) => setTimeout(done, 5));
  expect(await counts(service)).toBe(expected);
}

async function shed(service: Running, reason: string): Promise<number> {
  const { text } = await service.send("/metrics");
  return Number(new RegExp(`^relata_operations_shed_total\\{reason="${reason}"\\} (\\d+)$`, "m").exec(text)?.[1]);
}

/** Lets what runs go on until nothing runs. */
async function letAllGo(answers: readonly Promise<unknown>[]): Promise<void> {
  const going = setInterval(() => waiting.emit("letGo"), 5);
  await Promise.all(answers);
  clearInterval(going);
}

test("what comes when all places and the queue are taken is refused with 503, and the rest is answered", async () => {
  const service = await started({ running: 2, waiting: 1 });
  const answers = [hold(service, "first"), hold(service, "second")];
  await until(service, "2 + 0");
  answers.push(hold(service, "third"));
  await until(service, "2 + 1");
  const refused = await service.ask("{ word }");
  expect(codeOf(refused)).toEqual(OVERLOADED);
  expect(refused.headers.get("cache-control")).toBe("no-store");
  expect(codeOf(await service.send("/graphql?query={word}", { headers: { "apollo-require-preflight": "1" } }))).toEqual(
    OVERLOADED,
  );
  expect(await shed(service, "full")).toBe(2);
  await letAllGo(answers);
  expect((await Promise.all(answers)).map(heldOf)).toEqual(["first", "second", "third"]);
  expect((await service.ask("{ word }")).json.data).toEqual({ word: "hello" });
  await until(service, "0 + 0");
});

test("health, readiness, metrics and pages are answered while all places are taken", async () => {
  const service = await started({ running: 1, waiting: 0 });
  const held = hold(service, "first");
  await until(service, "1 + 0");
  for (const path of ["/health", "/ready", "/metrics", "/", "/schema.graphql"])
    expect([path, (await service.send(path)).status]).toEqual([path, 200]);
  await letAllGo([held]);
});

test("where nothing may wait, and one place is there, operations are answered one after the other", async () => {
  const service = await started({ running: 1, waiting: 0 });
  for (let nth = 0; nth < 20; nth++) expect((await service.ask("{ word }")).status).toBe(200);
});

test("an operation that waits too long is refused", async () => {
  const service = await started({ running: 1, waiting: 1, time: 50 });
  const first = hold(service, "first");
  await until(service, "1 + 0");
  expect(codeOf(await hold(service, "second"))).toEqual(OVERLOADED);
  expect(await shed(service, "late")).toBe(1);
  await until(service, "1 + 0");
  await letAllGo([first]);
});

test("a client that hangs up while it waits frees its place in the queue, and its operation is not run", async () => {
  const service = await started({ running: 1, waiting: 1 });
  const begun: string[] = [];
  waiting.on("begun", (name) => begun.push(name));
  const first = hold(service, "first");
  await until(service, "1 + 0");
  const hangsUp = new AbortController();
  const second = hold(service, "second", undefined, hangsUp.signal).catch(() => "hung up");
  await until(service, "1 + 1");
  hangsUp.abort();
  expect(await second).toBe("hung up");
  await until(service, "1 + 0");
  const third = hold(service, "third");
  await until(service, "1 + 1");
  await letAllGo([first, third]);
  expect(begun).toEqual(["first", "third"]);
  expect(await shed(service, "gone")).toBe(1);
});

test("a client that hangs up while its operation runs gets no other place by that", async () => {
  const service = await started({ running: 1, waiting: 0 });
  const hangsUp = new AbortController();
  const first = hold(service, "first", undefined, hangsUp.signal).catch(() => "hung up");
  await until(service, "1 + 0");
  hangsUp.abort();
  expect(await first).toBe("hung up");
  expect(codeOf(await service.ask("{ word }"))).toEqual(OVERLOADED);
  waiting.emit("letGo");
  await until(service, "0 + 0");
});

test("refused and failing operations keep no place", async () => {
  const service = await started({ running: 1, waiting: 0 });
  for (const query of ["{", "{ wrod }", "{ kind(is: CAT) }", "{ refused }", "{ broken }", "mutation { word }"])
    expect((await service.ask(query)).json.errors).toHaveLength(1);
  await until(service, "0 + 0");
  expect((await service.ask("{ word }")).status).toBe(200);
});

test("a client that asks much does not keep others from the queue, and each comes in turn", async () => {
  const service = await started({ running: 1, waiting: 4 }, PROXIES);
  const begun: string[] = [];
  waiting.on("begun", (name) => begun.push(name));
  const greedy = [hold(service, "greedy 0")];
  await until(service, "1 + 0");
  for (let nth = 1; nth <= 4; nth++) {
    greedy.push(hold(service, `greedy ${nth}`));
    await until(service, `1 + ${nth}`);
  }
  expect(codeOf(await hold(service, "greedy 5"))).toEqual(OVERLOADED);
  const modest = hold(service, "modest", "192.0.2.2");
  expect(codeOf(await (greedy[4] as Promise<Answer>))).toEqual(OVERLOADED);
  expect(await shed(service, "displaced")).toBe(1);
  expect(await counts(service)).toBe("1 + 4");
  await letAllGo([...greedy, modest]);
  expect(begun).toEqual(["greedy 0", "greedy 1", "modest", "greedy 2", "greedy 3"]);
  expect(heldOf(await modest)).toBe("modest");
});

test("long operations of one client do not keep others out, where there are others", async () => {
  const service = await started({ running: 4, waiting: 4 }, PROXIES);
  await hold(service, "other", "192.0.2.2", AbortSignal.timeout(50)).catch(() => {});
  waiting.emit("letGo");
  await until(service, "0 + 0");
  const greedy = ["1", "2", "3", "4"].map((name) => hold(service, name));
  await until(service, "3 + 1");
  const other = hold(service, "other", "192.0.2.2");
  await until(service, "4 + 1");
  await letAllGo([...greedy, other]);
  expect((await Promise.all(greedy)).map(heldOf)).toEqual(["1", "2", "3", "4"]);
});

test("a client that is alone may use all places", async () => {
  const service = await started({ running: 4, waiting: 4 }, PROXIES);
  const all = ["1", "2", "3", "4"].map((name) => hold(service, name));
  await until(service, "4 + 0");
  await letAllGo(all);
});

/** Has one client take the only place and the queue of two, and tells whether somebody who says to come from there is let into the queue. */
async function isLetIn(environment: object, taken: string, from: string): Promise<boolean> {
  const service = await started({ running: 1, waiting: 2 }, environment);
  const held: Promise<Answer>[] = [];
  for (const expected of ["1 + 0", "1 + 1", "1 + 2"]) {
    held.push(hold(service, expected, taken));
    await until(service, expected);
  }
  const newcomer = hold(service, "newcomer", from);
  // Either it is refused at once, or one that waits, which is answered then.
  const refused = await Promise.race([...held, newcomer]);
  const letIn = (await shed(service, "displaced")) === 1;
  await letAllGo([...held, newcomer]);
  expect([codeOf(refused), (await newcomer).status]).toEqual([OVERLOADED, letIn ? 200 : 503]);
  return letIn;
}

test.each([
  ["forged, without proxies", {}, "192.0.2.1", "192.0.2.2", false],
  ["forged, the proxies being others", { RELATA_TRUSTED_PROXIES: "10.0.0.0/8" }, "192.0.2.1", "192.0.2.2", false],
  ["of two clients of a trusted proxy", PROXIES, "192.0.2.1", "192.0.2.2", true],
  ["of one client of a trusted proxy", PROXIES, "192.0.2.1", "192.0.2.1", false],
  ["with an address that the client put before its own", PROXIES, "192.0.2.1", "192.0.2.2, 192.0.2.1", false],
  ["with a trusted address that the client put before its own", PROXIES, "192.0.2.1", "10.0.0.1, 192.0.2.1", false],
  ["of two clients behind two proxies", PROXIES, "192.0.2.1, 10.0.0.7", "192.0.2.2, 10.0.0.7", true],
  ["of a second proxy that is not trusted", PROXIES, "192.0.2.1, 198.51.100.9", "192.0.2.2, 198.51.100.9", false],
  ["of two addresses in one network of IPv6", PROXIES, "2001:db8::1", "2001:db8::2", false],
  ["of two networks of IPv6", PROXIES, "2001:db8::1", "2001:db8:0:1::1", true],
])("X-Forwarded-For %s", async (_what, environment, taken, from, letIn) => {
  expect(await isLetIn(environment, taken, from)).toBe(letIn);
});

test("of refusals there are ten lines a minute of each kind in the log, and none of who asked", async () => {
  const service = await started({ running: 1, waiting: 0 }, PROXIES);
  const held = hold(service, "first");
  await until(service, "1 + 0");
  for (let nth = 0; nth < 15; nth++) expect((await service.ask("{ word }")).status).toBe(503);
  const lines = service.logged.filter(({ msg }) => msg === "refused: too many operations at once");
  expect(lines).toHaveLength(10);
  expect(lines[0]).toMatchObject({ level: 40, why: "full", running: 1, waiting: 0 });
  expect(JSON.stringify(lines)).not.toContain("127.0.0.1");
  await letAllGo([held]);
});
