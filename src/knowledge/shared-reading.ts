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
    if (next === undefined) {
      const start = () => {
        next = undefined;
        return begin();
      };
      next = running.then(start, start);
    }
    return next;
  };
}
