import { Command } from "commander";
import { visible } from "../domain/errors.js";
import { type CommandContext, readCommandContext } from "./command-context.js";
import { reportFailure } from "./failures.js";
import { description, version } from "./release.js";

const GRAPH =
  "\nRELATA_DATABASE_URL says where the graph is (default: file:.relata/graph). An embedded graph serves one process: stop\na service that has it open first.";

/** Runs the command that the arguments name. Returns the exit code: 0, 1 (failed) or 2 (called wrongly). */
export async function run(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const task = async (work: (context: CommandContext) => Promise<number>): Promise<void> => {
    exitCode = await work(readCommandContext());
  };

  const program = new Command("relata").description(description).version(version).exitOverride();
  // After a wrong call the help of the program or of the command is shown.
  program.showHelpAfterError();
  // Messages repeat what was typed, which may hold characters that a terminal obeys.
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
  // Each command is loaded when it is called, so that help is printed at once.
  program
    .command("serve")
    .description("serve the graph over GraphQL; the default command")
    .action(() => task(async (context) => (await import("./serve.js")).serve(context)));
  program
    .command("import")
    .description("import a data package; importing it again changes nothing")
    .argument("<folder>", "the folder with package.yaml")
    .option("--allow-future", "accept documents and changes dated after today (in RELATA_TIME_ZONE)")
    .option(
      "--strict",
      "refuse to merge two entities that a fact connects, instead of keeping the fact without its edge",
    )
    .addHelpText("after", GRAPH)
    .action((folder: string, options: { allowFuture?: boolean; strict?: boolean }) =>
      task(async (context) => (await import("./import.js")).importFolder(folder, options, context)),
    );
  program
    .command("verify")
    .description("check the citations of data packages against the source texts")
    .argument("<folders...>", "folders with package.yaml; a package may cite documents of another")
    .option("--archive <folder>", "folder of source texts, under any file names; default: RELATA_ARCHIVE")
    .action((folders: string[], options: { archive?: string }) =>
      task(async (context) => (await import("./verify.js")).verifyFolders(folders, options, context)),
    );
  program
    .command("check")
    .description("compare the derived columns of the graph with what its packages declare; exit code 1 on differences")
    .option("--repair", "write the differences, without a new revision, and check again")
    .addHelpText("after", GRAPH)
    .action((options: { repair?: boolean }) =>
      task(async (context) => (await import("./check.js")).check(options, context)),
    );
  program
    .command("lease")
    .description("show which process is writing to the graph; only one may at a time")
    .option("--release", "take the right to write from a process that is gone or stuck; its next batch writes nothing")
    .addHelpText("after", GRAPH)
    .action((options: { release?: boolean }) =>
      task(async (context) => (await import("./lease.js")).lease(options, context)),
    );

  try {
    // Not by commander's default command, which would take a misspelt command for its own argument.
    await program.parseAsync(args.length === 0 ? ["serve"] : args, { from: "user" });
    return exitCode;
  } catch (error) {
    return reportFailure(error);
  }
}
