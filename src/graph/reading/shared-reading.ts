/** Milliseconds to wait for a running read before the next one starts anyway, since it may never end. */
const PATIENCE = 100;

/**
 * The same reading, shared by those who ask at the same time. Nobody is given what was read before they asked: who asks
 * while a reading is under way is given the next one, together with all others who do.
 */
export function sharedReading<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;

  function begin(): Promise<T> {
    const reading = read();
    running = reading;
    const ended = () => {
      if (running === reading) running = undefined;
    };
    reading.then(ended, ended);
    return reading;
  }

  return () => {
    if (running === undefined) return begin();
    next ??= settled(running, PATIENCE).then(() => {
      next = undefined;
      return begin();
    });
    return next;
  };
}

/** Resolves when a promise has settled, or after `within` milliseconds. */
function settled(promise: Promise<unknown>, within: number): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, within);
    const end = () => {
      clearTimeout(late);
      done();
    };
    promise.then(end, end);
  });
}
