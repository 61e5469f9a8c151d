import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
} from "graphql";
import { DEFAULT_PAGE } from "../../graph/reading/connection.js";
import type { DeclaredCost } from "../../graphql/cost.js";
import { MOST_HOPS } from "../../settings/traversal.js";

// The prices of docs/reference/cost.md, in objects.

/** A statement that is sent to the database. */
export const STATEMENT = 50;
/** A value of an object, such as a name or a date. */
const VALUE = 1 / 5;
/** A value under another name than its own: an operation may repeat it under any number of names. */
const RENAMED = 1;
/** A count over a list, beside its statement: it may count up to 10,000 entries. */
const COUNT = 10;
/** An object or a value of introspection, which is in memory. */
const IN_MEMORY = 1 / 16;
/** A description, which is most of what introspection sends, and a value of it under another name. */
const DESCRIPTION = 1 / 2;

/** The items of a list without pages for which nothing is declared. */
const SHORT_LIST = 2;
/** The items of the longer lists of introspection; other fields declare them (`DeclaredCost.items`). */
const ITEMS_OF_INTROSPECTION: { readonly [field: string]: number } = {
  "__Schema.types": 100,
  "__Type.fields": 12,
  "__Type.inputFields": 8,
  "__Type.enumValues": 10,
  "__Type.possibleTypes": 9,
  // Most types are not made of another one.
  "__Type.ofType": 0.6,
};

/** Arguments that say how many items a field has at the most, and how many hops a traversal goes. */
export const SIZES: readonly string[] = ["first", "maxEntities"];
const HOPS = ["maxHops", "hops"];

export type Arguments = { readonly [name: string]: unknown };
export type Field = GraphQLField<unknown, unknown>;

export const isList = ({ type }: Field) => isListType(getNullableType(type));
const isConnection = ({ name }: GraphQLNamedType) => name.endsWith("Connection");
const declaredFor = ({ extensions }: Field) => (extensions.cost ?? {}) as DeclaredCost;

/** Whether a field counts the entries of a list. */
const isCount = (type: GraphQLObjectType, { name }: Field) =>
  isConnection(type) && ["totalCount", "outsideView", "undated"].includes(name);

/** How many items a field is asked for, also when nothing is said; undefined for a field that takes no such argument. */
export function sizeOf(field: Field, given: Arguments): number | undefined {
  const argument = field.args.find(({ name }) => SIZES.includes(name))?.name;
  if (argument === undefined) return undefined;
  const size = given[argument];
  return typeof size === "number" ? Math.max(size, 0) : (declaredFor(field).items ?? DEFAULT_PAGE);
}

/** How many objects a field gives for each object it belongs to. `size`: how many items it, or the page it stands in, is asked for. */
export function countOf(type: GraphQLObjectType, field: Field, given: Arguments, size: number | undefined): number {
  const inMemory = ITEMS_OF_INTROSPECTION[`${type.name}.${field.name}`];
  if (inMemory !== undefined) return inMemory;
  if (!isList(field)) return 1;
  const ids = field.name === "nodes" ? Object.values(given).find(Array.isArray) : undefined;
  return ids?.length ?? size ?? declaredFor(field).items ?? SHORT_LIST;
}

/** How many statements a field takes, however many objects it is asked of. */
export function statementsOf(type: GraphQLObjectType, field: Field, given: Arguments): number {
  const named = getNamedType(field.type);
  if (isIntrospectionType(named)) return 0;
  const { statements, perHop = 0, hops = 1 } = declaredFor(field);
  if (statements !== undefined) {
    const asked = HOPS.map((name) => given[name]).find((value) => typeof value === "number");
    // A field refuses more hops, and a client may write any number.
    return statements + perHop * Math.min(Math.max(asked ?? hops, 1), MOST_HOPS);
  }
  if (!isCompositeType(named)) return isCount(type, field) ? 1 : 0;
  // The items of a page are read with it.
  if (/(Connection|Edge)$/.test(type.name) && ["edges", "nodes", "node", "pageInfo"].includes(field.name)) return 0;
  if (isConnection(named)) return 2;
  return hasId(named) || isList(field) ? 1 : 0;
}

/** What an object costs, without what is selected of it. */
export function priceOfObject(type: GraphQLNamedType): number {
  return isIntrospectionType(type) ? IN_MEMORY : 1;
}

/** What a field costs that gives values; `field` is undefined for `__typename`. */
export function priceOfValue(type: GraphQLObjectType, field: Field | undefined, renamed: boolean): number {
  if (field !== undefined && isCount(type, field)) return COUNT;
  if (isIntrospectionType(type)) return renamed || field?.name === "description" ? DESCRIPTION : IN_MEMORY;
  return renamed ? RENAMED : VALUE;
}

export function isValue({ type }: Field): boolean {
  return isLeafType(getNamedType(type));
}

function hasId(type: GraphQLNamedType): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields().id !== undefined;
}
