import type { Touched } from "./peers-child.js";
import type { Measured } from "./peers-load.js";
import { QUESTIONS, type QuestionName } from "./peers-questions.js";
import type { PeerName } from "./peers-servers.js";

/** What one server did with one question. */
export interface Result {
  readonly measured: Measured;
  readonly touched: Touched;
}

/** A server that cannot answer a question has no result of it. */
export type Results = ReadonlyMap<QuestionName, ReadonlyMap<PeerName, Result>>;

const TITLES: { readonly [name in PeerName]: string } = { lib: "lib", raw: "raw", cached: "cached", uncached: "not" };

/** One figure of an answer. */
type Figure = (result: Result | undefined) => number;

const of =
  (figure: (measured: Measured, touched: Touched) => number): Figure =>
  (result) =>
    result ? figure(result.measured, result.touched) : Number.NaN;

const percentile = (part: number) =>
  of(({ alone }) => {
    const sorted = [...alone].sort((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  });

const cpu = of(({ nodeTime, javaTime, answers }) => (nodeTime + javaTime) / answers);
const rate = of(({ answers, seconds }) => answers / seconds);

const FIGURES: { readonly [title: string]: Figure } = {
  "p50, ms": percentile(0.5),
  "p95, ms": percentile(0.95),
  "CPU of Node + JVM for an answer, ms": cpu,
  "of that Node, ms": of(({ nodeTime, answers }) => nodeTime / answers),
  "requests per second": rate,
  statements: of((_, { statements }) => statements),
  "db hits": of((_, { hits }) => hits),
};

/** A table of each figure, and one of ratios with their geometric means, as Markdown. */
export function tablesOf(results: Results, peers: readonly PeerName[]): string {
  const names = [...results.keys()];
  const at = (name: QuestionName, peer: PeerName) => results.get(name)?.get(peer);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const head = (title: string, columns: readonly string[]) => [
    row([title, ...columns]),
    row(["---", ...columns.map(() => "---")]),
  ];
  const tables = Object.entries(FIGURES).map(([title, figure]) => [
    ...head(
      title,
      peers.map((peer) => TITLES[peer]),
    ),
    ...names.map((name) => row([`${name} ${QUESTIONS[name]}`, ...peers.map((peer) => shown(figure(at(name, peer))))])),
  ]);
  const ratios = RATIOS.filter(({ peer, to }) => peers.includes(peer) && peers.includes(to));
  const ratioOf = ({ figure, peer, to }: Ratio, name: QuestionName) => figure(at(name, peer)) / figure(at(name, to));
  const means = ratios.map((ratio) => geometricMean(names.map((name) => ratioOf(ratio, name))));
  tables.push([
    ...head(
      "ratios",
      ratios.map(({ title }) => title),
    ),
    ...names.map((name) => row([name, ...ratios.map((ratio) => shown(ratioOf(ratio, name)))])),
    row(["geometric mean", ...means.map(shown)]),
  ]);
  return tables.map((lines) => lines.join("\n")).join("\n\n");
}

interface Ratio {
  readonly title: string;
  readonly figure: Figure;
  readonly peer: PeerName;
  readonly to: PeerName;
}

const RATIOS: readonly Ratio[] = [
  { title: "CPU, not : raw", figure: cpu, peer: "uncached", to: "raw" },
  { title: "CPU, not : lib", figure: cpu, peer: "uncached", to: "lib" },
  { title: "CPU, cached : raw", figure: cpu, peer: "cached", to: "raw" },
  { title: "CPU, lib : raw", figure: cpu, peer: "lib", to: "raw" },
  { title: "requests per second, not : raw", figure: rate, peer: "uncached", to: "raw" },
  { title: "requests per second, cached : raw", figure: rate, peer: "cached", to: "raw" },
];

/** Of what is a number: a server that fails has no ratio. */
function geometricMean(values: readonly number[]): number {
  const known = values.filter(Number.isFinite);
  return Math.exp(known.reduce((sum, value) => sum + Math.log(value), 0) / known.length);
}

/** With two digits, whole numbers whole. */
function shown(value: number): string {
  if (!Number.isFinite(value)) return "-";
  return Number.isInteger(value) || value >= 100
    ? Math.round(value).toLocaleString("en")
    : String(Number(value.toPrecision(2)));
}
