/** A connection on which nothing moves for so long is given up; Gatepass is asked what arrived. */
const silence = 120_000;

const bodies = new Map([
  ["put", (request, file) => file],
  ["form", (request, file) => formOf(request.fields, file)],
]);

/** Carries out an instruction of one request, as transmit does. */
export function send({ kind, request }, file, options) {
  return transmit(request, bodies.get(kind)(request, file), file.size, options);
}

/** A file changed or removed since it was chosen fails like a lost connection: tell them apart. */
export async function assertReadable(file) {
  await file.slice(0, 1).arrayBuffer();
}

/**
 * Sends one request. Resolves to the HTTP status storage answered, 0 when no answer came: the
 * bytes may have arrived all the same. XMLHttpRequest, because fetch tells no progress.
 */
export function transmit(request, body, size, { signal, onProgress = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    const watch = watchdog(silence, abort);
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

/** Storage reads a form in order and ignores what follows the file: so the file comes last. */
function formOf(fields, file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  return form;
}

function watchdog(milliseconds, bark) {
  let timer = setTimeout(bark, milliseconds);
  return {
    alive() {
      clearTimeout(timer);
      timer = setTimeout(bark, milliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}
