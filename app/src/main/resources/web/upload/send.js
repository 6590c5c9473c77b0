/** A connection on which nothing moves for so long is given up; Gatepass is asked what arrived. */
const silence = 120_000;

const bodies = new Map([
  ["put", (request, file) => file],
  ["form", (request, file) => formOf(request.fields, file)],
]);

export class UnknownInstruction extends Error {
  constructor(kind) {
    super(`This page cannot carry out a transfer of kind "${kind}".`);
    this.name = "UnknownInstruction";
  }
}

/**
 * Carries out one instruction. Resolves to the HTTP status storage answered, 0 when no answer
 * came: the bytes may have arrived all the same. XMLHttpRequest, because fetch tells no progress.
 */
export function send(instruction, file, { signal, onProgress = () => {} } = {}) {
  const { kind, request } = instruction;
  const bodyOf = bodies.get(kind);
  if (!bodyOf) throw new UnknownInstruction(kind);
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    const watch = watchdog(silence, abort);
    signal?.addEventListener("abort", abort, { once: true });

    xhr.upload.onprogress = ({ loaded }) => {
      watch.alive();
      onProgress(Math.min(loaded, file.size));
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
    xhr.send(bodyOf(request, file));
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
