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
import { LARGEST_PAGE } from "../../knowledge/connection.js";
import { definitionOf, fieldsOf, type Reading } from "./selection.js";
import { type Arguments, countOf, IN_MEMORY, isTotal, pageOf, STATEMENT, statementsOf, TOTAL } from "./weights.js";

/** Of one object: how many objects are resolved below it, and in how many statements. */
interface Cost {
  readonly objects: number;
  readonly statements: number;
}

const NOTHING: Cost = { objects: 0, statements: 0 };

/** How many different places of an operation are looked at. Written out, fragments may make it many more. */
const PLACES = 5_000;

/** What an operation is estimated at. */
export interface Estimate {
  readonly cost: number;
  /** How many fields it has at its root. */
  readonly rootFields: number;
}

/**
 * Estimates what an operation costs, from its shape and the sizes of its pages, before anything of it is run:
 *
 * cost = objects + 50 x statements, where
 * - each object that may be in the answer is one; what is not an object (a name, a date) is free;
 * - a list has as many items as its `first` asks for, 20 without it; one without pages is taken to have 3 (a few have a
 *   number of their own in weights.ts), `nodes(ids:)` as many as there are ids; what is below an item counts for each item;
 * - a page of a list takes two statements; an object with an id, another list, `totalCount` and `outsideView` take one, each hop
 *   of a traversal four, and the operation one more. Objects are asked for together, so that these do not multiply; a total counts as 10 objects more;
 * - where an object may be of several types, the dearest counts; what is skipped, or not included, is free, and what is asked
 *   for twice under one name counts once;
 * - an object of introspection is a twentieth.
 *
 * Throws InvalidInput for a page of an impossible size. The work is bounded: what has been estimated once is not estimated again,
 * and an operation of more than 5,000 different places is not followed to its end: its cost is Infinity.
 */
export function estimate(reading: Reading, operation: OperationDefinitionNode): Estimate {
  const known = new Map<string, Cost>();
  const numbers = new Map<FieldNode, number>();
  let places = 0;

  function ofObject(
    type: GraphQLObjectType,
    selections: readonly SelectionSetNode[],
    page: number | undefined,
  ): Cost & { readonly fields: number } {
    let objects = 0;
    let statements = 0;
    const fields = fieldsOf(reading, type, selections);
    for (const nodes of fields.values()) {
      const cost = ofField(type, nodes, page);
      objects += cost.objects;
      statements += cost.statements;
    }
    return { objects, statements, fields: fields.size };
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
    if (!field) return NOTHING;
    const given = argumentsOf(reading, field, node);
    checkPage(getNamedType(field.type), given);
    const statements = statementsOf(type, field, given);
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (selections.length === 0) return { objects: isTotal(type, field) ? TOTAL : 0, statements };
    const named = getNamedType(field.type);
    const below = dearest(typesOf(reading, named).map((one) => ofObject(one, selections, pageOf(field, given))));
    const each = isIntrospectionType(named) ? IN_MEMORY : 1;
    return {
      objects: countOf(type, field, given, page) * (each + below.objects),
      statements: statements + below.statements,
    };
  }

  function numberOf(node: FieldNode): number {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  }

  const root = reading.schema.getRootType(operation.operation);
  if (!root) return { cost: 0, rootFields: 0 };
  const { objects, statements, fields } = ofObject(root, [operation.selectionSet], undefined);
  const cost = Math.ceil(objects + STATEMENT * (statements > 0 ? statements + 1 : 0));
  return { cost: places > PLACES ? Number.POSITIVE_INFINITY : cost, rootFields: fields };
}

function typesOf({ schema }: Reading, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function dearest(costs: readonly Cost[]): Cost {
  return {
    objects: Math.max(0, ...costs.map(({ objects }) => objects)),
    statements: Math.max(0, ...costs.map(({ statements }) => statements)),
  };
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
