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
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** What Gatepass says itself to be for good is told at once. */
function mayPass({ status, retryable }) {
  return passing.has(status) && retryable !== false;
}

/** Repeats a call that is safe to repeat while its failure is of the passing kind. */
export async function patiently(call, { signal, attempts = 6 } = {}) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      signal?.throwIfAborted();
      if (!mayPass(error) || attempt === attempts) throw error;
      await pause(error.retryAfter === undefined ? backoff(attempt) : error.retryAfter * 1000, signal);
    }
  }
}
