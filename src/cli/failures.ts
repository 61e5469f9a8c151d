import { CommanderError } from "commander";
import { DatabaseError } from "../database/errors.js";
import { InvalidInput } from "../domain/errors.js";
import { InvalidSettings } from "../settings/settings.js";

/** Exit codes: 1 when a command failed or found something wrong, 2 when it was called wrongly. */
export const FAILED = 1;
export const MISUSED = 2;

/** What to do when an address cannot be listened on, by the code of Node's error. */
const ADDRESS_PROBLEMS: { readonly [code: string]: string } = {
  EADDRINUSE: "is in use: stop what listens there, or set RELATA_PORT to another port (0 takes any free one)",
  EACCES: "may not be listened on by this user: set RELATA_PORT to a port from 1024",
  EADDRNOTAVAIL: "is no address of this machine: set RELATA_HOST to one that is, such as 127.0.0.1",
  ENOTFOUND: "is no address of this machine: set RELATA_HOST to one that is, such as 127.0.0.1",
};

/** Prints to standard error why a command failed, in one line where the cause is known, and returns its exit code. */
export function reportFailure(error: unknown): number {
  // Commander has printed the reason already. Help and the version end this way too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
  if (error instanceof InvalidSettings) return say(error.message, MISUSED);
  if (error instanceof InvalidInput) return say(error.message, FAILED);
  // The message of a final error is written for whoever starts Relata. Two of the other codes are faults, which need their stack and cause.
  if (error instanceof DatabaseError && (error.final || !["BAD_STATEMENT", "ENGINE_FAULT"].includes(error.code)))
    return say(error.message, FAILED);
  const { code, syscall, address, hostname, port } = error as NodeJS.ErrnoException & { [detail: string]: unknown };
  const problem = ADDRESS_PROBLEMS[code ?? ""];
  if (problem && ["listen", "getaddrinfo"].includes(syscall ?? ""))
    return say(`${[address ?? hostname, port].filter((part) => part !== undefined).join(":")} ${problem}.`, FAILED);
  console.error(error);
  return FAILED;
}

function say(line: string, exitCode: number): number {
  console.error(line);
  return exitCode;
}
