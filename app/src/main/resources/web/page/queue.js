const together = 3;

/** Runs tasks a few at a time: more at once share the same line and only lengthen each wait. */
export function createQueue() {
  const waiting = [];
  let running = 0;

  async function next() {
    if (running === together || waiting.length === 0) return;
    running++;
    await waiting.shift()();
    running--;
    next();
  }

  return (run) => {
    waiting.push(run);
    next();
  };
}
