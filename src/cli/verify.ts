import { Archive } from "../knowledge/archive.js";
import { type VerifiedDocument, verifyPackage } from "../knowledge/verify.js";
import { FAILED, MISUSED } from "./failures.js";
import type { Surroundings } from "./surroundings.js";

/**
 * `relata verify FOLDER --archive DIR`: checks what a data package cites against the source texts. 0 when all that could
 * be checked is right, 1 when something is wrong or nothing could be checked.
 */
export async function verifyFolder(
  folder: string,
  { archive = "" }: { readonly archive?: string },
  { settings }: Surroundings,
): Promise<number> {
  const texts = archive || settings.archive;
  if (texts === "") {
    console.error("Name the folder of source texts: --archive FOLDER, or RELATA_ARCHIVE.");
    return MISUSED;
  }
  const { package: key, documents } = await verifyPackage(folder, await Archive.open(texts));
  if (documents.length === 0) {
    console.log(`${key}: cites no document, so there is nothing to check.`);
    return 0;
  }
  for (const document of documents) console.log(lineOf(document));
  const problems = documents.flatMap((document) => document.problems);
  for (const problem of problems) console.error(problem);
  const checked = documents.filter(({ archived }) => archived);
  if (checked.length === 0) console.error(`${key}: nothing could be checked with the texts in ${texts}.`);
  return problems.length > 0 || checked.length === 0 ? FAILED : 0;
}

function lineOf({ document, archived, citations, problems }: VerifiedDocument): string {
  const places = citations === 1 ? "1 citation" : `${citations} citations`;
  if (!archived) return `${document}: no text in the archive has the SHA-256 it declares; ${places} not checked`;
  return `${document}: ${places} checked, ${problems.length === 1 ? "1 problem" : `${problems.length} problems`}`;
}
