import type { FieldNode, GraphQLObjectType, OperationDefinitionNode, SelectionSetNode } from "graphql";
import { getNamedType } from "graphql";
import { type Cost, estimating, typesOf } from "./estimate.js";
import { definitionOf, fieldsOf, type Reading } from "./selection.js";
import { countOfTrips } from "./trips.js";
import { countOf, pageOf, STATEMENT, sizeArgumentOf, sizeOf } from "./weights.js";

/** A field on the branch of an operation that costs most. */
interface Place {
  /** Where it stands in the answer. */
  readonly path: readonly string[];
  readonly node: FieldNode;
  /** The argument that says how many items it has at the most, and how many that are. */
  readonly size: { readonly argument: string; readonly items: number } | undefined;
}

/** A branch is followed down as long as one of its fields is still so much of the whole. */
const MUCH = 1 / 2;
const LONGEST_PATH = 80;
/** Of an operation with more different places no page is looked for: each try estimates it anew. */
const MOST_PLACES = 500;

/** What costs most in an operation that is too expensive, and a page that would make it fit, where one alone does: the innermost that need not be much smaller than others. */
export function adviceFor(reading: Reading, operation: OperationDefinitionNode, limit: number): string {
  const { branch, places } = dearestBranch(reading, operation);
  const path = pathOf(branch.findLast(({ node }) => !OF_PAGES.includes(node.name.value)));
  if (path === "") return FEWER;
  const pages = (places > MOST_PLACES ? [] : branch).flatMap((place) => fitting(reading, operation, place, limit));
  const share = ({ items, instead }: (typeof pages)[number]) => items / instead;
  const least = Math.max(0, ...pages.map(share)) / 2;
  const best = pages.findLast((page) => share(page) >= least);
  if (!best) {
    const items = places > MOST_PLACES ? undefined : fittingTogether(reading, operation, branch, limit);
    if (items !== undefined)
      return `What costs most is ${path}: ask for at most ${items} items of each list that leads there.`;
    return `What costs most is ${path}. ${FEWER}`;
  }
  const where = pathOf(best.place) === path ? "there" : `of ${pathOf(best.place)}`;
  return `What costs most is ${path}: ask for ${best.argument}: ${best.items} ${where} instead of ${best.instead}.`;
}

/** The fields of a list that lead to its items: the list says as much. */
const OF_PAGES = ["nodes", "edges", "node"];
const FEWER = "Ask for fewer items (first), levels or fields, or for some in another operation.";

function pathOf(place: Place | undefined): string {
  const path = place?.path.join(".") ?? "";
  return path.length > LONGEST_PATH ? `…${path.slice(-LONGEST_PATH)}` : path;
}

/** The fields from the root to the last one that is still much of the whole; at least the dearest at the root. */
function dearestBranch(reading: Reading, operation: OperationDefinitionNode): { branch: Place[]; places: number } {
  const { whole, ofField, givenTo, places } = estimating(reading, operation);
  const { cost: all } = whole();
  const root = reading.schema.getRootType(operation.operation);
  const branch: Place[] = [];
  if (!root || !Number.isFinite(all)) return { branch, places: places() };

  function follow(type: GraphQLObjectType, selections: SelectionSetNode[], page: number | undefined, times: number) {
    const weigh = ({ objects, trips }: Cost) => times * objects + STATEMENT * countOfTrips(trips);
    const [dearest] = [...fieldsOf(reading, type, selections)]
      .map(([name, nodes]) => ({ name, nodes, weight: weigh(ofField(type, nodes, page)) }))
      .sort((one, other) => other.weight - one.weight);
    const node = dearest?.nodes[0];
    const field = node && definitionOf(reading, type, node.name.value);
    if (!dearest || !node || !field || (branch.length > 0 && dearest.weight < MUCH * all)) return;
    const given = givenTo(field, node);
    const argument = sizeArgumentOf(field);
    const items = sizeOf(field, given);
    const size = argument === undefined || items === undefined ? undefined : { argument, items };
    branch.push({ path: [...(branch.at(-1)?.path ?? []), dearest.name], node, size });
    const further = dearest.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const objects = (one: GraphQLObjectType) =>
      [...fieldsOf(reading, one, further).values()].reduce(
        (sum, nodes) => sum + ofField(one, nodes, pageOf(field, given)).objects,
        0,
      );
    const [heaviest] = [...typesOf(reading, getNamedType(field.type))].sort((a, b) => objects(b) - objects(a));
    if (heaviest && further.length > 0)
      follow(heaviest, further, pageOf(field, given), times * countOf(type, field, given, page));
  }

  follow(root, [operation.selectionSet], undefined, 1);
  return { branch, places: places() };
}

/** How many items of a page would make the operation fit, where some would. What an operation costs grows evenly with a page, or faster. */
function fitting(reading: Reading, operation: OperationDefinitionNode, place: Place, limit: number) {
  const { node, size } = place;
  if (size === undefined || size.items < 2) return [];
  const costWith = (items: number) => estimating(reading, operation, new Map([[node, items]])).whole().cost;
  const [least, most] = [costWith(1), costWith(size.items)];
  if (least > limit || most <= least) return [];
  let items = Math.max(
    1,
    Math.min(size.items - 1, Math.floor(1 + ((limit - least) * (size.items - 1)) / (most - least))),
  );
  while (items > 1 && costWith(items) > limit) items = Math.floor(items / 2);
  return [{ place, items, instead: size.items, argument: size.argument }];
}

/** How many items of every page of a branch at the most would make the operation fit, where no page does alone; undefined where nothing does. */
function fittingTogether(
  reading: Reading,
  operation: OperationDefinitionNode,
  branch: readonly Place[],
  limit: number,
): number | undefined {
  const sized = branch.flatMap(({ node, size }) =>
    size === undefined || size.items < 2 ? [] : [{ node, items: size.items }],
  );
  if (sized.length < 2) return undefined;
  const fits = (most: number) => {
    const pages = new Map(sized.map(({ node, items }) => [node, Math.min(items, most)]));
    return estimating(reading, operation, pages).whole().cost <= limit;
  };
  if (!fits(1)) return undefined;
  // What an operation costs grows with its pages: the largest that fits is found by halving.
  let [fitting, tooMany] = [1, Math.max(...sized.map(({ items }) => items))];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}
