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

const ofLists = (type: GraphQLNamedType) => type.name.endsWith("Connection");
const ofItems = (type: GraphQLNamedType) => /(Connection|Edge)$/.test(type.name);

/** How many items the lists below a field have: what it is asked for; undefined for a field that gives no page. */
export function pageOf(field: Field, given: Arguments): number | undefined {
  const argument = field.args.find(({ name }) => SIZES.includes(name));
  if (argument === undefined) return undefined;
  const size = given[argument.name];
  return typeof size === "number" ? Math.max(size, 0) : DEFAULT_PAGE;
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
 * are about), one for objects with an id, for another list and for a total.
 */
export function statementsOf(type: GraphQLObjectType, field: Field): number {
  const named = getNamedType(field.type);
  if (isIntrospectionType(named)) return 0;
  if (!isCompositeType(named)) return isTotal(type, field) ? 1 : 0;
  if (ofItems(type) && ["edges", "nodes", "node", "pageInfo"].includes(field.name)) return 0;
  if (ofLists(named)) return 2;
  return hasId(named) || isListType(getNullableType(field.type)) ? 1 : 0;
}

/** Whether a field is a count over a list. */
export function isTotal(type: GraphQLObjectType, { name }: Field): boolean {
  return ofLists(type) && (name === "totalCount" || name === "outsideView");
}

function hasId(type: GraphQLNamedType): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields().id !== undefined;
}
