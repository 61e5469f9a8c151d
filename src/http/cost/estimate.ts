import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { invalidArgument } from "../../domain/errors.js";
import { LARGEST_PAGE } from "../../graph/reading/connection.js";
import {
  type Arguments,
  countOf,
  type Field,
  isList,
  isValue,
  priceOfObject,
  priceOfValue,
  STATEMENT,
  sizeOf,
  statementsOf,
} from "./prices.js";
import { definitionOf, fieldsOf, type Reading } from "./selection.js";

/** How many different places of an operation are looked at. Written out, fragments may make it many more. */
const MOST_PLACES = 5_000;

/** What an operation is estimated at. */
export interface Estimate {
  /** Infinity for an operation of too many places. */
  readonly cost: number;
  /** What makes it up: objects, and statements with that which finds the revision. */
  readonly objects: number;
  readonly statements: number;
  readonly rootFields: number;
}

/** What is selected of the objects that a field gives. */
interface Selected {
  readonly type: GraphQLNamedType;
  readonly selections: readonly SelectionSetNode[];
  /** How many objects there are for each object above. */
  readonly count: number;
  /** How many items the lists of the object have, where it is a page. */
  readonly page: number | undefined;
}

interface Cost {
  /** Objects, for each object that the field belongs to. */
  readonly objects: number;
  /** Statements, however many objects the field is asked of. */
  readonly statements: number;
  readonly selected?: Selected;
}

/** A field of an operation at one place, with its name in the answer. */
interface AskedField extends Cost {
  readonly name: string;
  readonly place: string;
}

/**
 * Estimates what an operation costs, from its shape and the sizes of its lists, before anything of it is run: docs/reference/cost.md
 * has the rule. Throws InvalidInput for a page of an impossible size.
 */
export function estimate(reading: Reading, operation: OperationDefinitionNode): Estimate {
  return new Estimator(reading, operation).whole();
}

/** Estimates an operation, and tells what each part of it costs. The work is bounded: an operation of too many places is not followed to its end. */
export class Estimator {
  readonly #reading: Reading;
  readonly #operation: OperationDefinitionNode;
  readonly #most: number;
  readonly #known = new Map<string, Cost>();
  readonly #numbers = new Map<FieldNode, number>();

  /** `most`: as if no list were asked for more items. */
  constructor(reading: Reading, operation: OperationDefinitionNode, most = Number.POSITIVE_INFINITY) {
    this.#reading = reading;
    this.#operation = operation;
    this.#most = most;
  }

  /** How many different places were looked at. */
  get places(): number {
    return this.#known.size;
  }

  whole(): Estimate {
    const root = this.root();
    if (root === undefined) return { cost: 0, objects: 0, statements: 0, rootFields: 0 };
    const { objects, statements: ofFields } = this.#sumOf(root);
    const statements = ofFields > 0 ? ofFields + 1 : 0;
    const cost = this.places > MOST_PLACES ? Number.POSITIVE_INFINITY : Math.ceil(objects + STATEMENT * statements);
    return { cost, objects, statements, rootFields: this.fieldsOf(root).flat().length };
  }

  /** What is selected at the root of the operation. */
  root(): Selected | undefined {
    const type = this.#reading.schema.getRootType(this.#operation.operation);
    if (!type) return undefined;
    return { type, selections: [this.#operation.selectionSet], count: 1, page: undefined };
  }

  /** The fields of each type that the objects may have. */
  fieldsOf({ type, selections, page }: Selected): readonly (readonly AskedField[])[] {
    return this.#typesOf(type).map((one) =>
      [...fieldsOf(this.#reading, one, selections)].map(([name, nodes]) => {
        const place = nodes.map((node) => this.#numberOf(node)).join();
        return { name, place, ...this.#costOf(one, nodes, page, `${one.name} ${page} ${place}`) };
      }),
    );
  }

  /** Of the types that the objects may have, the most objects; the statements of all, each place once. */
  #sumOf(selected: Selected): { readonly objects: number; readonly statements: number } {
    const ofPlaces = new Map<string, number>();
    let most = 0;
    for (const fields of this.fieldsOf(selected)) {
      most = Math.max(most, sum(fields.map(({ objects }) => objects)));
      for (const { place, statements } of fields) ofPlaces.set(place, Math.max(statements, ofPlaces.get(place) ?? 0));
    }
    return { objects: most, statements: sum(ofPlaces.values()) };
  }

  /** What was estimated once is not estimated again. */
  #costOf(type: GraphQLObjectType, nodes: readonly FieldNode[], page: number | undefined, key: string): Cost {
    const known = this.#known.get(key);
    if (known) return known;
    // Counted before what is below it.
    this.#known.set(key, NOTHING);
    const cost = this.places > MOST_PLACES ? NOTHING : this.#newCostOf(type, nodes, page);
    this.#known.set(key, cost);
    return cost;
  }

  #newCostOf(type: GraphQLObjectType, nodes: readonly FieldNode[], page: number | undefined): Cost {
    const [node] = nodes as [FieldNode];
    const field = definitionOf(this.#reading, type, node.name.value);
    const renamed = node.alias !== undefined && node.alias.value !== node.name.value;
    if (field === undefined) return { objects: priceOfValue(type, field, renamed), statements: 0 };
    const given = argumentsOf(this.#reading, field, node);
    const named = getNamedType(field.type);
    checkPage(named, given);
    const own = statementsOf(type, field, given);
    if (isValue(field)) return { objects: priceOfValue(type, field, renamed), statements: own };
    const asked = sizeOf(field, given);
    const size = asked === undefined ? undefined : Math.min(asked, this.#most);
    const selected: Selected = {
      type: named,
      selections: nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      count: countOf(type, field, given, size ?? page),
      page: isList(field) ? undefined : size,
    };
    const { objects, statements } = this.#sumOf(selected);
    return {
      objects: selected.count * (priceOfObject(named) + objects),
      statements: own + statements,
      selected,
    };
  }

  #typesOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return this.#reading.schema.getPossibleTypes(type);
    return isObjectType(type) ? [type] : [];
  }

  #numberOf(node: FieldNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, number);
    return number;
  }
}

const NOTHING: Cost = { objects: 0, statements: 0 };

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((before, one) => before + one, 0);
}

/** The arguments of a field; none when they are wrong, which the execution says of the field. */
function argumentsOf({ variables }: Reading, field: Field, node: FieldNode): Arguments {
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
