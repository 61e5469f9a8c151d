import progress from "cli-progress";
import { visible } from "../domain/errors.js";

/** A progress bar on standard error; shows nothing where that is not a terminal. */
export interface ProgressBar {
  update(done: number, total: number): void;
  stop(): void;
}

/** Makes a progress bar labelled `what`. */
export function progressBar(what: string): ProgressBar {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new progress.SingleBar({
    stream: process.stderr,
    format: `${visible(what)} {bar} {value}/{total}`,
    hideCursor: true,
    clearOnComplete: true,
  });
  let started = false;
  return {
    update(done, total) {
      if (!started) bar.start(total, done);
      else bar.update(done);
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
