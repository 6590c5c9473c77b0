/**
 * Runs so many jobs at once, whoever asks, and lets the others wait their turn: first come, first
 * served, so that several files share the line as long as each asks for one job at a time.
 */
export function createPool(size) {
  const waiting = [];
  let free = size;

  function next() {
    if (free === 0 || waiting.length === 0) return;
    free--;
    waiting.shift()();
  }

  /** Resolves when it is this one's turn; one that is aborted leaves the line. */
  function turn(signal) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(signal.reason);
      };
      const start = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      signal?.addEventListener("abort", leave, { once: true });
      waiting.push(start);
      next();
    });
  }

  return async function run(job, signal) {
    await turn(signal);
    try {
      return await job();
    } finally {
      free++;
      next();
    }
  };
}
