import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from "graphql";
import { DEFAULT_PAGE } from "../../knowledge/connection.js";

export type Arguments = { readonly [name: string]: unknown };
type Field = GraphQLField<unknown, unknown>;

/** What a trip to the database costs, in objects. */
export const STATEMENT = 50;

/** What an object of introspection costs: it is in memory. */
export const IN_MEMORY = 0.05;

/** What a total costs, which may count up to 10,000 entries, in objects. */
export const TOTAL = 10;

/** How many items a list has that has no pages, when nothing is said below. */
const SMALL_LIST = 3;

/** Lists without pages that are longer. */
const LISTS: { readonly [field: string]: number } = {
  "Query.catalogue": 50,
  "View.catalogue": 50,
  "Statistics.facts": 50,
  "Statistics.entities": 10,
  "__Schema.types": 100,
  "__Type.fields": 12,
  "__Type.inputFields": 8,
  "__Type.enumValues": 10,
  "__Type.possibleTypes": 9,
};

/** Arguments that say how many items a list has at the most. */
const SIZES = ["first", "maxEntities"];

/** Fields that go from entity to entity: how far, and how many items they give, when nothing is said. */
const TRAVERSALS: { readonly [field: string]: { readonly items: number; readonly hops: number } } = {
  paths: { items: 10, hops: 4 },
  exposure: { items: 50, hops: 3 },
  neighborhood: { items: 100, hops: 1 },
};

/** Arguments that say how many hops a traversal goes, and the statements that a hop takes. */
const HOPS = ["maxHops", "hops"];
const HOP = 4;

const ofLists = (type: GraphQLNamedType) => type.name.endsWith("Connection");
const ofItems = (type: GraphQLNamedType) => /(Connection|Edge)$/.test(type.name);

/** How many items the lists below a field have: what it is asked for; undefined for a field that gives no page. */
export function pageOf(field: Field, given: Arguments): number | undefined {
  const argument = field.args.find(({ name }) => SIZES.includes(name));
  if (argument === undefined) return undefined;
  const size = given[argument.name];
  return typeof size === "number" ? Math.max(size, 0) : (traversalOf(field)?.items ?? DEFAULT_PAGE);
}

/** How many objects a field gives for each object it is a field of. `page`: the page that this object is, if any. */
export function countOf(type: GraphQLObjectType, field: Field, given: Arguments, page: number | undefined): number {
  if (!isListType(getNullableType(field.type))) return 1;
  const asked = Object.values(given).find(Array.isArray);
  if (field.name === "nodes" && asked !== undefined) return asked.length;
  return pageOf(field, given) ?? page ?? LISTS[`${type.name}.${field.name}`] ?? SMALL_LIST;
}

/**
 * How many statements a field takes, however many objects it is asked of: two for a page of a list (its items, and whom they
 * are about), one for objects with an id, for another list and for a total, four for each hop of a traversal.
 */
export function statementsOf(type: GraphQLObjectType, field: Field, given: Arguments): number {
  const named = getNamedType(field.type);
  if (isIntrospectionType(named)) return 0;
  if (!isCompositeType(named)) return isTotal(type, field) ? 1 : 0;
  if (ofItems(type) && ["edges", "nodes", "node", "pageInfo"].includes(field.name)) return 0;
  if (ofLists(named)) return 2;
  const traversal = traversalOf(field);
  if (traversal) {
    const hops = HOPS.map((name) => given[name]).find((value) => typeof value === "number");
    return HOP * Math.max(hops ?? traversal.hops, 1);
  }
  return hasId(named) || isListType(getNullableType(field.type)) ? 1 : 0;
}

/** Whether a field is a count over a list. */
export function isTotal(type: GraphQLObjectType, { name }: Field): boolean {
  return ofLists(type) && (name === "totalCount" || name === "outsideView");
}

function traversalOf(field: Field): (typeof TRAVERSALS)[string] | undefined {
  return field.args.some(({ name }) => HOPS.includes(name)) ? TRAVERSALS[field.name] : undefined;
}

function hasId(type: GraphQLNamedType): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields().id !== undefined;
}
