import { accessSync, constants, existsSync, mkdtempSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { GrafeoDB } from "@grafeo-db/js";
import { escaped } from "../domain/errors.js";
import { DatabaseError } from "./errors.js";

type Class = typeof GrafeoDB;

/** The write-ahead log is folded into the file when it has grown by this many bytes; else it would grow without end. */
const FOLD_LOG_AT = 64 * 1024 * 1024;

export interface GrafeoFile {
  /** The file, which is created if it is missing and not `readOnly`. Without a path the graph is in memory and is lost at exit. */
  readonly path?: string | undefined;
  /** Nothing is written, neither to the file nor beside it, and other processes may read it at the same time. */
  readonly readOnly?: boolean | undefined;
}

/** Opens the file of a database. Throws a DatabaseError with one line for whoever starts Relata. */
export function openFile(Grafeo: Class, { path, readOnly = false }: GrafeoFile): GrafeoDB {
  if (path === undefined) return Grafeo.create();
  const at = `The database file ${escaped(path)} (RELATA_DATABASE_URL)`;
  try {
    if (readOnly) return Grafeo.openReadOnly(path);
    const engine = Grafeo.create(path);
    engine.setCheckpointTriggers({ walBytes: FOLD_LOG_AT });
    return engine;
  } catch (cause) {
    // Checked before the engine's own error, which takes a file without permission for something else.
    const obstacle = readOnly ? obstacleToReading(path) : obstacleToWriting(path);
    if (obstacle !== undefined)
      throw new DatabaseError("UNAVAILABLE", { message: `${at} ${obstacle}.`, cause, final: true });
    // An error of opening has no status. Its code is at the start of the message.
    const code = /GRAFEO-[A-Z]\d{3}/.exec((cause as Error).message)?.[0];
    if (code === "GRAFEO-X001")
      throw new DatabaseError("UNAVAILABLE", { message: `${at} is in use by another process.`, cause });
    if (isDiskFull(cause)) throw new DatabaseError("DISK_FULL", { message: `${at} ${FULL}.`, cause, final: true });
    const message = `${at} ${code === "GRAFEO-S002" ? "is damaged: restore a copy" : "is not a Grafeo database"}.`;
    throw new DatabaseError("ENGINE_FAULT", { message, cause, final: true });
  }
}

const FULL = "cannot be written there: the disk is full (ENOSPC)";

/** The numbers of EFBIG, ENOSPC and EDQUOT on Linux: a file, a disk or a quota is full. */
const NO_SPACE = ["27", "28", "122"];

/** Whether the engine failed because there is no space left. Only the text of its error tells, not the status. */
export function isDiskFull(error: unknown): boolean {
  const [, number = ""] = /\(os error (\d+)\)/.exec(String((error as Error | undefined)?.message)) ?? [];
  return NO_SPACE.includes(number);
}

/** Why the file cannot be read; undefined if only another process can be in the way. */
function obstacleToReading(path: string): string | undefined {
  try {
    if (statSync(path).isDirectory()) return "is a folder, and must be a file";
    accessSync(path, constants.R_OK);
    return undefined;
  } catch (error) {
    return obstacleOf(error, "read");
  }
}

/** Why the file cannot be written; undefined if only another process can be in the way, which is worth waiting for. */
function obstacleToWriting(path: string): string | undefined {
  const there = existsSync(path);
  const obstacle = there ? obstacleToReading(path) : undefined;
  if (obstacle !== undefined) return obstacle;
  let folder = dirname(path);
  try {
    if (there) accessSync(path, constants.W_OK);
  } catch (error) {
    return obstacleOf(error, "written");
  }
  try {
    // The engine has created the folders that it could, and puts files of its own beside the database.
    while (!existsSync(folder)) folder = dirname(folder);
    accessSync(folder, constants.W_OK);
    rmdirSync(mkdtempSync(`${path}.try-`));
    return undefined;
  } catch (error) {
    const denied = /^(EACCES|EPERM)$/.test(codeOf(error));
    return denied
      ? `lies in a folder that this user may not write to (${codeOf(error)})`
      : obstacleOf(error, there ? "written" : "created");
  }
}

function obstacleOf(error: unknown, done: "read" | "written" | "created"): string {
  const code = codeOf(error);
  if (code === "ENOENT") return "is not there";
  if (code === "ENOSPC") return FULL;
  if (code === "EROFS") return "lies on a disk that can only be read (EROFS)";
  return /^(EACCES|EPERM)$/.test(code)
    ? `may not be ${done} by this user (${code})`
    : `cannot be ${done} there (${code})`;
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
