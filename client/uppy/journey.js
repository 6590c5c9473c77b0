/**
 * One file on its way, which may be paused, goes on with what has arrived, and may be given up.
 * `done` resolves to its upload when that is ready, and to undefined when it was given up.
 */
export function startJourney(gatepass, file, { id, wish, turn, onCreated, onProgress }) {
  let stop = new AbortController();
  let isPaused = false;
  let isGivenUp = false;
  let wake = () => {};

  function created(upload) {
    ({ id } = upload);
    onCreated(upload);
  }

  function go(signal) {
    const options = { signal, onProgress };
    return id ? gatepass.resume(id, file, options) : gatepass.upload(file, wish, { ...options, onCreated: created });
  }

  async function travel() {
    while (!isGivenUp) {
      if (isPaused) await new Promise((resolve) => (wake = resolve));
      else {
        stop = new AbortController();
        const { signal } = stop;
        try {
          return await turn(() => go(signal), signal);
        } catch (error) {
          if (!signal.aborted) throw error;
        }
      }
    }
    if (id) await gatepass.remove(id);
    return undefined;
  }

  return {
    done: travel(),
    pause(wanted) {
      isPaused = wanted;
      if (isPaused) stop.abort();
      else wake();
    },
    giveUp() {
      isGivenUp = true;
      stop.abort();
      wake();
    },
  };
}
