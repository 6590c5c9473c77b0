import { watchdog } from "./watchdog.js";

/** As a browser sends: by XMLHttpRequest, because fetch tells no progress. */
export function transmit(request, body, size, { signal, onProgress = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    const watch = watchdog(abort);
    signal?.addEventListener("abort", abort, { once: true });

    xhr.upload.onprogress = ({ loaded }) => {
      watch.alive();
      onProgress(Math.min(loaded, size));
    };
    xhr.onloadend = () => {
      watch.stop();
      signal?.removeEventListener("abort", abort);
      if (signal?.aborted) reject(signal.reason);
      else resolve(xhr.status);
    };
    xhr.open(request.method, request.url);
    for (const [name, value] of Object.entries(request.headers ?? {})) {
      xhr.setRequestHeader(name, value);
    }
    xhr.send(body);
  });
}
