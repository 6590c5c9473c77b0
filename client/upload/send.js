import * as browser from "./xhr.js";
import * as node from "./node.js";

const bodies = new Map([
  ["put", (request, file) => file],
  ["form", (request, file) => formOf(request.fields, file)],
]);

/**
 * Sends one request. Resolves to the HTTP status storage answered, 0 when no answer came: the
 * bytes may have arrived all the same.
 */
export const { transmit } = globalThis.XMLHttpRequest ? browser : node;

/** Carries out an instruction of one request, as transmit does. */
export function send({ kind, request }, file, options) {
  return transmit(request, bodies.get(kind)(request, file), file.size, options);
}

/** A file changed or removed since it was chosen fails like a lost connection: tell them apart. */
export async function assertReadable(file) {
  await file.slice(0, 1).arrayBuffer();
}

/** Storage reads a form in order and ignores what follows the file: so the file comes last. */
function formOf(fields, file) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file);
  return form;
}
