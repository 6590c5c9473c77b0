import { isOnline, whenOnline } from "./line.js";

const firstPause = 1000;
const longestPause = 15000;
const passing = new Set([0, 429, 502, 503, 504]);

/** Exponential with jitter, so that many clients hit by one outage do not come back at once. */
export function backoff(attempt) {
  const ceiling = Math.min(longestPause, firstPause * 2 ** (attempt - 1));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

/** Resolves after so many milliseconds; rejects with the signal's reason when aborted. */
export function pause(milliseconds, signal) {
  return waitFor(signal, (resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    return () => clearTimeout(timer);
  });
}

/**
 * The pause after a failed attempt: over at once when the browser says that it is online again.
 * That is never waited for alone: a browser may call itself offline and reach this machine.
 */
export function rest(attempt, signal, named) {
  const usual = isOnline() ? backoff(attempt) : longestPause;
  return waitFor(signal, (resolve) => {
    const timer = setTimeout(resolve, named ?? usual);
    const forget = whenOnline(resolve);
    return () => {
      clearTimeout(timer);
      forget();
    };
  });
}

function waitFor(signal, start) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const done = () => {
      release();
      signal?.removeEventListener("abort", stop);
      resolve();
    };
    const stop = () => {
      release();
      reject(signal.reason);
    };
    const release = start(done);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** What Gatepass says itself to be for good is told at once. */
function mayPass({ status, retryable }) {
  return passing.has(status) && retryable !== false;
}

/**
 * Repeats a call that is safe to repeat while its failure is of the passing kind. Attempts made
 * while the browser is offline are not counted. `waiting` wraps each pause, to tell of it.
 */
export async function patiently(call, { signal, attempts = 6, waiting = (wait) => wait() } = {}) {
  for (let attempt = 1; ; ) {
    try {
      return await call();
    } catch (error) {
      signal?.throwIfAborted();
      if (!mayPass(error) || attempt === attempts) throw error;
      const named = error.retryAfter === undefined ? undefined : error.retryAfter * 1000;
      await waiting(() => rest(attempt, signal, named));
      if (isOnline()) attempt++;
    }
  }
}
