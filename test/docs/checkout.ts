import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "./pages.js";

/** Where a reader finds the service. Other tests may have that port, so that it is another one here. */
const ADDRESS = "http://127.0.0.1:4000";

/** Commands for which an embedded database must be open in no other process. */
const NEEDS_THE_DATABASE = /relata -- (import|check|lease)\b|npm start$/;

/** Commands that would change what this checkout shares with the one that is tested: dependencies, builds, generated files. */
const CHANGES_WHAT_IS_SHARED = /\bnpm (ci|i|install|test)\b|\bnpm run (?!relata |clients\b|api:changes\b)/;

/** A fresh checkout as a reader has it, without what running the examples makes; and the service that was started in it. */
export class Checkout {
  readonly folder: string;
  readonly #environment: { readonly [name: string]: string | undefined };
  #service: { readonly child: ChildProcess; readonly address: string } | undefined;

  constructor() {
    this.folder = join(mkdtempSync(join(tmpdir(), "relata-docs-")), "relata");
    mkdirSync(this.folder);
    for (const name of readdirSync(ROOT))
      if (!/^(\.git|\.relata|coverage)$/.test(name)) symlinkSync(join(ROOT, name), join(this.folder, name));
    this.#environment = {
      PATH: process.env.PATH,
      HOME: this.folder,
      RELATA_PORT: "0",
      npm_config_update_notifier: "false",
    };
  }

  get isServing(): boolean {
    return this.#service !== undefined;
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), this.#addressed(content));
  }

  /** Runs a line of the shell and returns what it printed. Starting the service ends when it listens, and leaves it running. */
  async run(line: string): Promise<string> {
    if (NEEDS_THE_DATABASE.test(line)) await this.stop();
    // `npm ci` would install anew what this runs with.
    const command = this.#addressed(line.replace(/^npm ci && /, ""));
    if (CHANGES_WHAT_IS_SHARED.test(command)) throw new Error(`${line} cannot be run here: say why in NOT_RUN.`);
    const child = spawn("bash", ["-c", command], {
      cwd: this.folder,
      env: this.#environment,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    const ended = once(child, "close");
    const listening = new Promise<string>((resolve) => {
      const add = (chunk: unknown) => {
        printed += chunk;
        const [, address] = /Relata listens at (http:\S+)\/graphql/.exec(printed) ?? [];
        if (address !== undefined && command.endsWith("npm start")) resolve(address);
      };
      child.stdout.on("data", add);
      child.stderr.on("data", add);
    });
    const address = await Promise.race([listening, ended.then(() => undefined)]);
    if (address !== undefined) this.#service = { child, address };
    else if (child.exitCode !== 0) throw new Error(`${line} ended with ${child.exitCode}: ${printed}`);
    return printed;
  }

  /** What the service answers to an operation, as JSON. */
  async ask(query: string, variables: unknown): Promise<{ data?: unknown; errors?: unknown }> {
    const body = JSON.stringify({ query, variables });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${this.#service?.address}/graphql`, { method: "POST", headers, body });
    return (await answer.json()) as { data?: unknown; errors?: unknown };
  }

  /** Stops the service as its terminal would. */
  async stop(): Promise<void> {
    const child = this.#service?.child;
    this.#service = undefined;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const ended = once(child, "close");
    process.kill(-child.pid, "SIGINT");
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }

  #addressed(text: string): string {
    return this.#service === undefined ? text : text.replaceAll(ADDRESS, this.#service.address);
  }
}
