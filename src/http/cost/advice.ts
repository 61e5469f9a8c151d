import type { OperationDefinitionNode } from "graphql";
import { Estimator } from "./estimate.js";
import { STATEMENT } from "./prices.js";
import type { Reading } from "./selection.js";

/** A path is followed down as long as a field is still so much of the whole. */
const MUCH = 1 / 2;
const LONGEST_PATH = 80;
/** No size is looked for in an operation of more different places: each try estimates it anew. */
const MOST_PLACES_ADVISED = 500;
/** The largest size that any list can be asked for. */
const LARGEST_SIZE = 1_000;
/** The fields of a page that lead to its items: the page says as much. */
const OF_PAGES = ["nodes", "edges", "node"];

const FEWER = "Ask for fewer items, levels or fields, or for some in another operation.";

/** Says what costs most in an operation that is too expensive, and how many items of each list would make it fit, where that alone does. */
export function adviceFor(reading: Reading, operation: OperationDefinitionNode, limit: number): string {
  const estimator = new Estimator(reading, operation);
  const { cost } = estimator.whole();
  const path = Number.isFinite(cost) ? dearestPath(estimator, cost) : "";
  if (path === "") return FEWER;
  const items = estimator.places > MOST_PLACES_ADVISED ? undefined : fittingSize(reading, operation, limit);
  const advice = items === undefined ? FEWER : `Ask for at most ${items} items of each list.`;
  return `What costs most is ${path}. ${advice}`;
}

/** The names in the answer from the root to the last field that is still much of the whole. */
function dearestPath(estimator: Estimator, whole: number): string {
  const path: string[] = [];
  let selected = estimator.root();
  let objectsAbove = 1;
  while (selected !== undefined) {
    const times = objectsAbove * selected.count;
    const [dearest] = estimator
      .fieldsOf(selected)
      .flat()
      .map((field) => ({ ...field, cost: times * field.objects + STATEMENT * field.statements }))
      .sort((one, other) => other.cost - one.cost);
    if (dearest === undefined || (path.length > 0 && dearest.cost < MUCH * whole)) break;
    path.push(dearest.name);
    selected = dearest.selected;
    objectsAbove = times;
  }
  while (OF_PAGES.includes(path.at(-1) ?? "")) path.pop();
  const names = path.join(".");
  return names.length > LONGEST_PATH ? `…${names.slice(-LONGEST_PATH)}` : names;
}

/** The largest size of lists with which the operation fits: what it costs grows with its lists. Undefined where none does. */
function fittingSize(reading: Reading, operation: OperationDefinitionNode, limit: number): number | undefined {
  const fits = (most: number) => new Estimator(reading, operation, most).whole().cost <= limit;
  if (!fits(1)) return undefined;
  let [fitting, tooMany] = [1, LARGEST_SIZE];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(middle)) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}
