import { createHash } from "node:crypto";
import { shown } from "./errors.js";
import type { EvidenceRecord } from "./records.js";

/** The part of an evidence record that a text can confirm or refute. */
export type Citation = Pick<EvidenceRecord, "locator" | "paragraph" | "sha256" | "anchor">;

/**
 * What is wrong with a citation of `text`, the whole document as it was published; empty when every part of it holds. A
 * span counts code points from 0, its end exclusive; a row and a paragraph are lines, counted from 1 with the blank ones.
 */
export function citationProblems(citation: Citation, text: string): string[] {
  const cited = citedSpan(citation.locator, text);
  if (typeof cited === "string") return [cited];
  const { span, line } = cited;
  const digest = createHash("sha256").update(span, "utf8").digest("hex");
  const problems: string[] = [];
  if (citation.paragraph !== undefined && citation.paragraph !== line)
    problems.push(`paragraph: ${citation.locator} begins in line ${line}, not ${citation.paragraph}`);
  if (citation.sha256 !== digest)
    problems.push(`sha256: the text at ${citation.locator} has ${digest}, not ${citation.sha256}`);
  if (citation.anchor !== undefined && !span.includes(citation.anchor))
    problems.push(`anchor: ${shown(citation.anchor)} does not stand in the text at ${citation.locator}`);
  return problems;
}

/** The text that a locator points at, untouched, or null where `text` has no such place. */
export function quoteOf(locator: string, text: string): string | null {
  const cited = citedSpan(locator, text);
  return typeof cited === "string" ? null : cited.span;
}

/** The text that a locator points at and the line it begins in, or what is wrong with the locator. */
function citedSpan(locator: string, text: string): { span: string; line: number } | string {
  const row = /^row:(\d+)$/.exec(locator)?.[1];
  if (row !== undefined) {
    const lines = text.replace(/\n$/, "").split("\n");
    const span = lines[Number(row) - 1];
    return span === undefined
      ? `locator: ${locator} is not among the ${lines.length} rows`
      : { span, line: Number(row) };
  }
  const points = Array.from(text);
  const [start = Number.NaN, end = Number.NaN] = locator.split("-").map(Number);
  if (!(start < end && end <= points.length))
    return `locator: ${locator} is no span of the ${points.length} characters of the text`;
  return {
    span: points.slice(start, end).join(""),
    line: points.slice(0, start).filter((point) => point === "\n").length + 1,
  };
}
