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
import { ANY_VIEW, NO_TRIPS, type Trips } from "./trips.js";

export type Arguments = { readonly [name: string]: unknown };
export type Field = GraphQLField<unknown, unknown>;

/** What a trip to the database costs, in objects. */
export const STATEMENT = 50;

/** What an object of introspection costs, and a value of it: they are in memory. One under another name is longer. */
export const IN_MEMORY = 1 / 16;
const RENAMED_IN_MEMORY = 1 / 8;

/** What a description costs: most of what introspection sends is these. */
const TEXT = 1 / 2;

/** What a value costs, in objects; and one under another name than its own, which may be the same one time and again. */
const VALUE = 0.2;
export const RENAMED = 1;

/** What a total costs, which may count up to 10,000 entries, in objects. */
const TOTAL = 10;

/** How many items a list has that has no pages, when nothing is declared. */
const SMALL_LIST = 2;

/** Lists of introspection, and how often a type is made of another one. Lists of our own types say it beside the field. */
const OF_INTROSPECTION: { readonly [field: string]: number } = {
  "__Schema.types": 100,
  "__Type.fields": 12,
  "__Type.inputFields": 8,
  "__Type.enumValues": 10,
  "__Type.possibleTypes": 9,
  "__Type.ofType": 0.6,
};

/** Arguments that say how many items a list has at the most, and how many hops a traversal goes. */
const SIZES = ["first", "maxEntities"];
const HOPS = ["maxHops", "hops"];

/** How many of them are counted: a field refuses more before it asks anything, and a client may write any number. */
const MOST_HOPS = 6;

const ofLists = (type: GraphQLNamedType) => type.name.endsWith("Connection");
const ofItems = (type: GraphQLNamedType) => /(Connection|Edge)$/.test(type.name);
const isList = ({ type }: Field) => isListType(getNullableType(type));

/** What is declared beside a field. */
const declaredOf = ({ extensions }: Field) => (extensions.cost ?? {}) as DeclaredCost;

/**
 * How many items the lists of the object have that a field gives, a page or the result of a traversal: what it is asked for;
 * undefined for any other field.
 */
export function pageOf(field: Field, given: Arguments): number | undefined {
  return isList(field) ? undefined : sizeOf(field, given);
}

/** The argument that says how many items a field has at the most. */
export function sizeArgumentOf(field: Field): string | undefined {
  return field.args.find(({ name }) => SIZES.includes(name))?.name;
}

export function sizeOf(field: Field, given: Arguments): number | undefined {
  const argument = sizeArgumentOf(field);
  if (argument === undefined) return undefined;
  const size = given[argument];
  return typeof size === "number" ? Math.max(size, 0) : (declaredOf(field).items ?? DEFAULT_PAGE);
}

/** How many objects a field gives for each object it is a field of. `page`: the page that this object is, if any. */
export function countOf(type: GraphQLObjectType, field: Field, given: Arguments, page: number | undefined): number {
  const inMemory = OF_INTROSPECTION[`${type.name}.${field.name}`];
  if (inMemory !== undefined) return inMemory;
  if (!isList(field)) return 1;
  const asked = Object.values(given).find(Array.isArray);
  if (field.name === "nodes" && asked !== undefined) return asked.length;
  return sizeOf(field, given) ?? page ?? declaredOf(field).items ?? SMALL_LIST;
}

/**
 * The trips that a field takes, however many objects it is asked of: as many as are declared beside it, with so many for each
 * hop of a traversal; else two for a page of a list (its items, and one level down what they say), one for objects with an
 * id, which is that of all objects of their kind on its level, one for another list and for a count over a list.
 */
export function tripsOf(type: GraphQLObjectType, field: Field, given: Arguments): Trips {
  const named = getNamedType(field.type);
  if (isIntrospectionType(named)) return NO_TRIPS;
  const own = `${field.name} ${JSON.stringify(given)}`;
  const { statements, perHop = 0, hops = 1 } = declaredOf(field);
  if (statements !== undefined) {
    const asked = HOPS.map((name) => given[name]).find((value) => typeof value === "number");
    const all = statements + perHop * Math.min(Math.max(asked ?? hops, 1), MOST_HOPS);
    return all === 0 ? NO_TRIPS : [new Set(Array.from({ length: all }, (_, nth) => `${own} ${nth}`))];
  }
  if (!isCompositeType(named)) return isTotal(type, field) ? [new Set([own])] : NO_TRIPS;
  if (ofItems(type) && ["edges", "nodes", "node", "pageInfo"].includes(field.name)) return NO_TRIPS;
  if (ofLists(named)) return [new Set([own]), new Set([kindOf(itemOf(named))])];
  if (hasId(named)) return [new Set([isFact(named) ? named.name : kindOf(named)])];
  return isList(field) ? [new Set([own])] : NO_TRIPS;
}

/** What the objects of a type are read as. */
function kindOf(type: GraphQLNamedType): string {
  if (isFact(type) || type.name === "Moment") return `${ANY_VIEW}Version`;
  return type.name === "Document" ? `${ANY_VIEW}Document` : `${ANY_VIEW}Entity`;
}

function isFact(type: GraphQLNamedType): boolean {
  const own = isObjectType(type) ? type.getInterfaces() : [];
  return [type, ...own].some(({ name }) => name === "Fact");
}

function itemOf(connection: GraphQLNamedType): GraphQLNamedType {
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  return nodes ? getNamedType(nodes.type) : connection;
}

/** Whether a field is a value that was read with its object, as most are: neither its arguments nor anything else matter. */
export function isPlainValue(type: GraphQLObjectType, field: Field): boolean {
  return isLeafType(getNamedType(field.type)) && !isTotal(type, field) && declaredOf(field).statements === undefined;
}

/** What a field costs that gives values, in objects. */
export function costOfValue(type: GraphQLObjectType, field: Field, renamed: boolean): number {
  if (isTotal(type, field)) return TOTAL;
  if (isIntrospectionType(type)) {
    if (field.name === "description") return TEXT;
    return renamed ? RENAMED_IN_MEMORY : IN_MEMORY;
  }
  if (renamed) return RENAMED;
  return field.name === "id" ? 0 : VALUE;
}

/** Whether a field is a count over a list. */
function isTotal(type: GraphQLObjectType, { name }: Field): boolean {
  return ofLists(type) && ["totalCount", "outsideView", "undated"].includes(name);
}

function hasId(type: GraphQLNamedType): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && type.getFields().id !== undefined;
}
