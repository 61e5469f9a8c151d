import type { Database } from "../../../src/database/port.js";
import { shippedCatalogue } from "../../../src/graph/stored/catalogue.js";
import { exposure } from "../../../src/graph/traversal/exposure.js";
import { neighborhood } from "../../../src/graph/traversal/neighborhood.js";
import { paths } from "../../../src/graph/traversal/paths.js";
import { ALL, link, looking, on, written } from "./written-graph.js";

const targets = (target: string, more: object = {}) => link("TARGETS", { policy: "policy", target }, more);
const unit = (one: string, parent: string, more: object = {}) => link("UNIT_OF", { unit: one, parent }, more);
const customer = (one: string, provider: string, more: object = {}) =>
  link("CUSTOMER_OF", { customer: one, provider }, more);
const KINDS = { policy: "POLICY", country: "GOVERNMENT", asia: "REGION", club: "GROUP" };

let database: Database | undefined;
afterEach(() => database?.close());

async function reached(facts: readonly object[], companies: readonly string[], view = ALL, to = "policy") {
  await database?.close();
  database = await written(KINDS, companies, facts);
  const { nodes } = await exposure(looking(database), view, { to, maxHops: 6 });
  return nodes.map(({ entity, distance, rules }) => `${entity.key} ${distance} ${rules.at(-1)}`);
}

test("exposure flows as the catalogue says: to targets, to units, to those who depend or buy, and from whoever issued", async () => {
  const facts = [
    link("ISSUED", { issuer: "country", policy: "policy" }, { phase: "COMPLETED" }),
    targets("a"),
    unit("b", "a"),
    customer("c", "b"),
    link("DEPENDS_ON", { dependent: "d", provider: "c" }),
  ];
  expect(await reached(facts, ["a", "b", "c", "d"], ALL, "country")).toEqual([
    "policy 1 ISSUED: from source to target",
    "a 2 TARGETS: from source to target",
    "b 3 UNIT_OF: from target to source",
    "c 4 CUSTOMER_OF: from target to source",
    "d 5 DEPENDS_ON: from target to source",
  ]);
});

test("competing, sitting in the same region, being partners, owners or providers of who is reached is no exposure", async () => {
  const facts = [
    targets("a"),
    link("COMPETES_WITH", { competitor: ["a", "rival"] }),
    link("LOCATED_IN", { located: "a", region: "asia" }),
    link("LOCATED_IN", { located: "neighbour", region: "asia" }),
    link("PARTNER_OF", { partner: ["a", "friend"] }),
    link("OWNS", { owner: "owner", owned: "a" }),
    link("MEMBER_OF", { member: "a", group: "club" }),
    customer("a", "provider"),
    unit("a", "parent"),
    link("APPLIES_IN", { policy: "policy", region: "asia" }),
  ];
  const companies = ["a", "rival", "neighbour", "friend", "owner", "provider", "parent"];
  expect(await reached(facts, companies)).toEqual(["a 1 TARGETS: from source to target"]);
});

test("announced facts expose nobody, unless such facts are asked for", async () => {
  expect(await reached([targets("a"), unit("b", "a", { phase: "ANNOUNCED" })], ["a", "b"])).toHaveLength(1);
  const asked = await exposure(looking(database as Database), ALL, {
    to: "policy",
    phases: ["ANNOUNCED", "IN_EFFECT"],
  });
  expect(asked.nodes.map(({ entity }) => entity.key)).toEqual(["a", "b"]);
});

test("once a fact is over, whoever depended on it is gone, and nobody else; a longer chain takes the place of a shorter", async () => {
  const facts = [
    targets("a", { start: "2019" }),
    unit("b", "a", { start: "2019", end: "2020-06-30" }),
    customer("c", "b", { start: "2019" }),
    customer("d", "a", { start: "2019" }),
    // Reached by b, and by two more.
    customer("e", "b", { start: "2019" }),
    unit("x", "d", { start: "2019" }),
    customer("e", "x", { start: "2019" }),
  ];
  const companies = ["a", "b", "c", "d", "e", "x"];
  const first = (lines: readonly string[]) => lines.map((line) => line.split(" ").slice(0, 2).join(" "));
  expect(first(await reached(facts, companies, on("2020-06-30")))).toEqual(["a 1", "b 2", "d 2", "c 3", "e 3", "x 3"]);
  expect(first(await reached(facts, companies, on("2020-07-01")))).toEqual(["a 1", "d 2", "x 3", "e 4"]);
});

test("facts that never held together are no chain, also where a shorter dead one comes first", async () => {
  const facts = [
    targets("a", { start: "2015" }),
    // Directly until 2016, and as a unit of a unit from 2018 on: only then is there a customer.
    unit("b", "a", { start: "2015", end: "2016" }),
    unit("m", "a", { start: "2015" }),
    unit("b", "m", { start: "2018" }),
    customer("c", "b", { start: "2019" }),
  ];
  database = await written(KINDS, ["a", "b", "c", "m"], facts);
  const { nodes } = await exposure(looking(database), ALL, { to: "policy", maxHops: 5 });
  expect(nodes.map(({ entity, witness }) => [entity.key, witness.entities.slice(1).join(" ")])).toEqual([
    ["a", "a"],
    ["b", "a b"],
    ["m", "a m"],
    ["c", "a m b c"],
  ]);
  expect(nodes.at(-1)?.witness.validity?.edtf).toBe("2019-01-01/");
});

test("every rule is an entry of the catalogue", async () => {
  const flowing = shippedCatalogue().entries.filter(({ exposure: way }) => way !== undefined);
  expect(flowing.map(({ type, exposure: way }) => `${type} ${way}`).sort()).toEqual([
    "CUSTOMER_OF TO_SOURCE",
    "DEPENDS_ON TO_SOURCE",
    "HINDERS TO_TARGET",
    "ISSUED TO_TARGET",
    "RESTRAINS TO_TARGET",
    "TARGETS TO_TARGET",
    "UNIT_OF TO_SOURCE",
  ]);
});

test("unknown or equal ends are refused, and that there is no path is an answer", async () => {
  database = await written(KINDS, ["a", "b"], [targets("a")]);
  const session = looking(database);
  const between = (from: string, to: string) => paths(session, ALL, { from, to, overlapping: true });
  await expect(between("a", "nobody")).rejects.toThrow(
    'Argument "to" must be the key or id of an entity of this graph, not "nobody".',
  );
  await expect(between("a", "a@2021-01-01~2021-01-01")).rejects.toThrow(
    'Argument "to" must be another entity than `from`',
  );
  expect(await between("a", "b")).toEqual({ paths: [], truncated: null });
  await expect(exposure(session, ALL, { to: "nobody" })).rejects.toThrow('Argument "to" must be');
  await expect(neighborhood(session, ALL, { around: ["a", "nobody"] })).rejects.toThrow('Argument "around" must be');
  expect((await exposure(session, ALL, { to: "b" })).nodes).toEqual([]);
});
