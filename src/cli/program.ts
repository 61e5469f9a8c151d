import { Command } from "commander";
import { visible } from "../domain/errors.js";
import { explain } from "./failures.js";
import { description, version } from "./release.js";
import { type Surroundings, surroundings } from "./surroundings.js";

const GRAPH =
  "\nThe graph is where RELATA_DATABASE_URL says (file:.relata/graph without it). The embedded one serves one process: stop\na service that has it open first.";

/** Runs the command that the arguments name and returns the exit code: 0, 1 (failed) or 2 (called wrongly). */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const task = async (work: (around: Surroundings) => Promise<number>): Promise<void> => {
    exitCode = await work(surroundings());
  };

  const program = new Command("relata").description(description).version(version).exitOverride();
  // A stranger who got it wrong sees what there is: of the program, or of the command that was meant.
  program.showHelpAfterError();
  // What was typed is repeated in what is said about it.
  program.configureOutput({
    outputError: (text, write) =>
      write(
        text
          .split("\n")
          .map((line) => visible(line))
          .join("\n"),
      ),
  });
  program.addHelpText(
    "after",
    "\nSettings are environment variables, such as RELATA_DATABASE_URL (file:.relata/graph) and RELATA_PORT (4000).\ndocs/operate/settings.md lists them all.",
  );
  // Each command loads what it needs when it is called: help answers at once.
  program
    .command("serve")
    .description("serve the graph over GraphQL (without a command, too)")
    .action(() => task(async (around) => (await import("./serve.js")).serve(around)));
  program
    .command("import")
    .description("import a data package; the same one twice changes nothing")
    .argument("<folder>", "the folder with package.yaml")
    .option("--allow-future", "take documents and changes that are dated after today (RELATA_TIME_ZONE), too")
    .option(
      "--strict",
      "refuse a merge of two entities between which a fact stands, instead of keeping it without its edge",
    )
    .addHelpText("after", GRAPH)
    .action((folder: string, options: { allowFuture?: boolean; strict?: boolean }) =>
      task(async (around) => (await import("./import.js")).importFolder(folder, options, around)),
    );
  program
    .command("verify")
    .description("check what data packages cite against the source texts")
    .argument("<folders...>", "folders with package.yaml; one may cite documents that another declares")
    .option("--archive <folder>", "the folder of source texts, by any names; RELATA_ARCHIVE when left out")
    .action((folders: string[], options: { archive?: string }) =>
      task(async (around) => (await import("./verify.js")).verifyFolders(folders, options, around)),
    );
  program
    .command("check")
    .description("compare the graph with what follows from what packages declare; exit code 1 when anything differs")
    .option("--repair", "write what is different, without a new revision, and check again")
    .addHelpText("after", GRAPH)
    .action((options: { repair?: boolean }) =>
      task(async (around) => (await import("./check.js")).check(options, around)),
    );
  program
    .command("lease")
    .description("say who is writing to the graph: one at a time may")
    .option("--release", "take the lease from a writer that is gone or stuck; its next batch writes nothing")
    .addHelpText("after", GRAPH)
    .action((options: { release?: boolean }) =>
      task(async (around) => (await import("./lease.js")).lease(options, around)),
    );

  try {
    // Not commander's default command: it would take a misspelt command for an argument of it.
    await program.parseAsync(args.length === 0 ? ["serve"] : args, { from: "user" });
    return exitCode;
  } catch (error) {
    return explain(error);
  }
}
