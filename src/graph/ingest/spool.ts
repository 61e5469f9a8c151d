import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InvalidInput } from "../../domain/errors.js";
import { BATCH } from "../stored/batches.js";

/** How many characters of JSON are kept in memory before they are written to the file. */
const KEPT = 1_000_000;

/**
 * A list of plain data that grows at its end and may be larger than memory: all but its last megabyte is in a temporary file. Only this
 * user can read the file, and it has no name from the moment it is opened, so that nothing is left of it however the process ends.
 * A full disk is an InvalidInput.
 */
export class Spool<T> {
  /** Where each value begins in the file, and behind them where the file ends. */
  readonly #offsets: number[] = [0];
  #tail: string[] = [];
  #tailLength = 0;
  #file: number | undefined;
  readonly #folder: string;

  /** `folder`: where the file is, if there has to be one. */
  constructor(folder = tmpdir()) {
    this.#folder = folder;
  }

  get length(): number {
    return this.#offsets.length - 1 + this.#tail.length;
  }

  /** Adds a value and returns its position. */
  push(value: T): number {
    const json = JSON.stringify(value);
    this.#tail.push(json);
    this.#tailLength += json.length;
    if (this.#tailLength > KEPT) this.#flush();
    return this.length - 1;
  }

  /** The value at a position, which must be one that was returned. */
  get(position: number): T {
    const written = this.#offsets.length - 1;
    const json = position < written ? this.#read(position, 1) : this.#tail[position - written];
    return JSON.parse(json as string) as T;
  }

  /** All values in their order, in lists of at most 500. */
  *batches(): Generator<T[]> {
    for (let from = 0; from < this.length; from += BATCH)
      yield Array.from({ length: Math.min(BATCH, this.length - from) }, (_, nth) => this.get(from + nth));
  }

  /** Gives the file back. Calling it again does nothing. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #flush(): void {
    this.#file ??= temporaryFile(this.#folder);
    const texts = this.#tail.map((json) => Buffer.from(json, "utf8"));
    let end = this.#offsets.at(-1) as number;
    write(this.#file, Buffer.concat(texts), end, this.#folder);
    for (const text of texts) {
      end += text.length;
      this.#offsets.push(end);
    }
    this.#tail = [];
    this.#tailLength = 0;
  }

  #read(position: number, count: number): string {
    const from = this.#offsets[position] as number;
    const bytes = Buffer.allocUnsafe((this.#offsets[position + count] as number) - from);
    for (let read = 0; read < bytes.length; )
      read += readSync(this.#file as number, bytes, read, bytes.length - read, from + read);
    return bytes.toString("utf8");
  }
}

function temporaryFile(folder: string): number {
  const path = join(folder, `relata-${randomUUID()}`);
  const file = orInvalid(folder, () => openSync(path, "wx+", 0o600));
  unlinkSync(path);
  return file;
}

function write(file: number, bytes: Buffer, at: number, folder: string): void {
  for (let written = 0; written < bytes.length; )
    written += orInvalid(folder, () => writeSync(file, bytes, written, bytes.length - written, at + written));
}

function orInvalid<T>(folder: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InvalidInput(
      `The folder for temporary files must have room for what is imported, and ${folder} cannot be written to (${code}): make room, or set TMPDIR to another folder. Nothing was written to the graph.`,
    );
  }
}
