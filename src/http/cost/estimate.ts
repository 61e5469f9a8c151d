import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { invalidArgument } from "../../domain/errors.js";
import { LARGEST_PAGE } from "../../graph/reading/connection.js";
import { definitionOf, fieldsOf, type Reading } from "./selection.js";
import { below, countOfTrips, inView, NO_TRIPS, type Trips, together } from "./trips.js";
import {
  type Arguments,
  costOfValue,
  countOf,
  type Field,
  IN_MEMORY,
  isPlainValue,
  pageOf,
  RENAMED,
  STATEMENT,
  sizeArgumentOf,
  tripsOf,
} from "./weights.js";

/** Of one object: how many objects are resolved below it, and in which trips to the database. */
export interface Cost {
  readonly objects: number;
  readonly trips: Trips;
}

const NOTHING: Cost = { objects: 0, trips: NO_TRIPS };

/** How many different places of an operation are looked at. Written out, fragments may make it many more. */
const PLACES = 5_000;

/** What an operation is estimated at. */
export interface Estimate {
  readonly cost: number;
  /** What makes it up: objects, and statements with that which finds the revision. */
  readonly objects: number;
  readonly statements: number;
  /** How many fields it has at its root. */
  readonly rootFields: number;
}

/**
 * Estimates what an operation costs, from its shape and the sizes of its pages, before anything of it is run:
 *
 * cost = objects + 50 x statements, where
 * - each object that may be in the answer is one, and each value of it (a name, a date) a fifth; one under another name than its
 *   own, of which there can be any number, is one; its id by its own name and its __typename are free;
 * - a list has as many items as its `first` asks for, 20 without it; one without pages is taken to have 2 (a few declare
 *   another number), `nodes(ids:)` as many as there are ids; what is below an item counts for each item;
 * - a page of a list takes two statements; an object with an id, another list and a count over a list take one, what was read
 *   with its object none, a traversal what is declared beside it, and the operation one more. What is asked on one level is asked
 *   together: of many objects, under several names, and objects of one kind by several fields. A count counts as 10 objects more;
 * - where an object may be of several types, the most objects count, and the statements of all; what is skipped, or not
 *   included, is free, and what is asked for twice under one name counts once;
 * - of introspection an object and a value are a sixteenth, a renamed value an eighth, and a description a half.
 *
 * Throws InvalidInput for a page of an impossible size. The work is bounded: what has been estimated once is not estimated again,
 * and an operation of more than 5,000 different places is not followed to its end: its cost is Infinity.
 */
export function estimate(reading: Reading, operation: OperationDefinitionNode): Estimate {
  return estimating(reading, operation).whole();
}

/** How large some pages are taken to be, instead of what is asked for. */
export type Sizes = ReadonlyMap<FieldNode, number>;

/** The same, with what each part of the operation costs. */
export function estimating(reading: Reading, operation: OperationDefinitionNode, sizes: Sizes = new Map()) {
  const known = new Map<string, Cost>();
  const numbers = new Map<FieldNode, number>();
  let places = 0;

  function ofObject(
    type: GraphQLObjectType,
    selections: readonly SelectionSetNode[],
    page: number | undefined,
  ): Cost & { readonly fields: number } {
    const fields = fieldsOf(reading, type, selections);
    const costs = [...fields.values()].map((nodes) => ofField(type, nodes, page));
    const objects = costs.reduce((sum, cost) => sum + cost.objects, 0);
    return { objects, trips: together(costs.map(({ trips }) => trips)), fields: fields.size };
  }

  function ofField(type: GraphQLObjectType, nodes: readonly FieldNode[], page: number | undefined): Cost {
    const key = `${type.name} ${page} ${nodes.map(numberOf).join()}`;
    const before = known.get(key);
    if (before) return before;
    places += 1;
    const cost = places > PLACES ? NOTHING : newCostOf(type, nodes, page);
    known.set(key, cost);
    return cost;
  }

  function newCostOf(type: GraphQLObjectType, nodes: readonly FieldNode[], page: number | undefined): Cost {
    const node = nodes[0] as FieldNode;
    const field = definitionOf(reading, type, node.name.value);
    const renamed = node.alias !== undefined && node.alias.value !== node.name.value;
    if (!field) return renamed ? { objects: RENAMED, trips: NO_TRIPS } : NOTHING;
    if (isPlainValue(type, field)) return { objects: costOfValue(type, field, renamed), trips: NO_TRIPS };
    const given = givenTo(field, node);
    checkPage(getNamedType(field.type), given);
    const trips = tripsOf(type, field, given);
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (selections.length === 0) return { objects: costOfValue(type, field, renamed), trips };
    const named = getNamedType(field.type);
    const inside = dearest(typesOf(reading, named).map((one) => ofObject(one, selections, pageOf(field, given))));
    const each = isIntrospectionType(named) ? IN_MEMORY : 1;
    const further = below(inside.trips);
    return {
      objects: countOf(type, field, given, page) * (each + inside.objects),
      trips: together([trips, setsView(type, field.name) ? inView(JSON.stringify(given), further) : further]),
    };
  }

  function givenTo(field: Field, node: FieldNode): Arguments {
    const given = argumentsOf(reading, field, node);
    const size = sizes.get(node);
    return size === undefined ? given : { ...given, [sizeArgumentOf(field) ?? ""]: size };
  }

  function numberOf(node: FieldNode): number {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  }

  function whole(): Estimate {
    const root = reading.schema.getRootType(operation.operation);
    if (!root) return { cost: 0, objects: 0, statements: 0, rootFields: 0 };
    const { objects, trips, fields } = ofObject(root, [operation.selectionSet], undefined);
    const statements = trips.length > 0 ? countOfTrips(trips) + 1 : 0;
    const cost = places > PLACES ? Number.POSITIVE_INFINITY : Math.ceil(objects + STATEMENT * statements);
    return { cost, objects, statements, rootFields: fields };
  }
  return { whole, ofField, givenTo, places: () => places };
}

export function typesOf({ schema }: Reading, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function dearest(costs: readonly Cost[]): Cost {
  return {
    objects: Math.max(0, ...costs.map(({ objects }) => objects)),
    trips: together(costs.map(({ trips }) => trips)),
  };
}

/** Whether what is below a field is seen in a view of its own. */
function setsView(type: GraphQLObjectType, field: string): boolean {
  return type.name === "Query" && ["asOf", "node", "nodes"].includes(field);
}

/** The arguments of a field; none when they are wrong, which the execution says of the field. */
function argumentsOf(
  { variables }: Reading,
  field: Parameters<typeof getArgumentValues>[0],
  node: FieldNode,
): Arguments {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

function checkPage({ name }: GraphQLNamedType, { first }: Arguments): void {
  if (name.endsWith("Connection") && typeof first === "number" && (first < 0 || first > LARGEST_PAGE))
    throw invalidArgument("first", `a whole number from 0 to ${LARGEST_PAGE}`, first);
}
