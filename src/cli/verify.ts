import { escaped } from "../domain/errors.js";
import { type Verification, type VerifiedDocument, verifyPackages } from "../graph/packages/verify.js";
import { Archive } from "../graph/reading/archive.js";
import type { CommandContext } from "./command-context.js";
import { FAILED, MISUSED } from "./failures.js";

/**
 * `relata verify FOLDER... --archive DIR`: checks the citations of data packages against the source texts. Exit code 0 when every
 * citation that could be checked is right; 1 when one is wrong, or when none of a package that cites could be checked.
 */
export async function verifyFolders(
  folders: readonly string[],
  { archive = "" }: { readonly archive?: string },
  { settings }: CommandContext,
): Promise<number> {
  const texts = archive || settings.archive;
  if (texts === "") {
    console.error("Name the folder of source texts: --archive FOLDER, or RELATA_ARCHIVE.");
    return MISUSED;
  }
  const opened = await Archive.open(texts, archive === "" ? "RELATA_ARCHIVE" : "--archive");
  const results = (await verifyPackages(folders, opened)).map((one) => report(one, texts, folders.length > 1));
  return results.every((right) => right) ? 0 : FAILED;
}

/** Prints the result for one package: a line for each document, the problems, and the count of citations. True when all is well. */
function report({ package: key, documents }: Verification, texts: string, amongOthers: boolean): boolean {
  if (documents.length === 0) {
    console.log(`${key}: cites no document, so there is nothing to check.`);
    return true;
  }
  for (const document of documents) console.log(lineOf(document));
  const problems = documents.flatMap((document) => document.problems);
  for (const problem of problems) console.error(amongOthers ? `${key}: ${problem}` : problem);
  const checked = citationsOf(documents.filter(({ unchecked }) => unchecked === undefined));
  const left = citationsOf(documents) - checked;
  console.log(
    `${key}: ${countInWords(checked, "citation")} checked, ${left} not checked, ${countInWords(problems.length, "problem")}`,
  );
  if (checked === 0) console.error(`${key}: nothing could be checked with the texts in ${escaped(texts)}.`);
  return problems.length === 0 && checked > 0;
}

function lineOf({ document, unchecked, citations, problems }: VerifiedDocument): string {
  const places = countInWords(citations, "citation");
  if (unchecked !== undefined) return `${document}: ${unchecked}; ${places} not checked`;
  return `${document}: ${places} checked, ${countInWords(problems.length, "problem")}`;
}

function citationsOf(documents: readonly VerifiedDocument[]): number {
  return documents.reduce((sum, { citations }) => sum + citations, 0);
}

function countInWords(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
