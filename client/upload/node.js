import { watchdog } from "./watchdog.js";

/** As Node sends: by its own HTTP client, because fetch tells no progress and sends no length. */
export async function transmit(request, body, size, { signal, onProgress = () => {} } = {}) {
  signal?.throwIfAborted();
  const { blob, type } = body instanceof FormData ? encoded(body) : { blob: body };
  const call = open(request, blob.size, type);
  const abort = () => call.destroy(new Error("aborted"));
  const watch = watchdog(abort);
  signal?.addEventListener("abort", abort, { once: true });
  const told = status(call);
  const poured = pour(blob, call, (sent) => {
    watch.alive();
    onProgress(Math.min(sent, size));
  });
  try {
    return await Promise.race([told, poured.then(() => told)]);
  } catch (failed) {
    if (!failed.code) call.destroy();
    return await told.catch(() => 0);
  } finally {
    poured.catch(() => {});
    if (!call.writableFinished) call.destroy();
    watch.stop();
    signal?.removeEventListener("abort", abort);
    signal?.throwIfAborted();
  }
}

/** Asked of the process, so that what bundles this for browsers finds nothing of Node's to follow. */
function open({ method, url, headers }, length, type) {
  const { protocol } = new URL(url);
  const { request } = process.getBuiltinModule(protocol === "https:" ? "node:https" : "node:http");
  const all = { ...headers, "Content-Length": length };
  if (type) all["Content-Type"] = type;
  return request(url, { method, headers: all });
}

function status(call) {
  return new Promise((resolve, reject) => {
    call.once("response", (response) => {
      response.resume();
      response.once("error", reject).once("end", () => resolve(response.statusCode));
    });
    call.once("error", reject);
  });
}

async function pour(blob, call, onSent) {
  let sent = 0;
  for await (const chunk of blob.stream()) {
    await new Promise((resolve, reject) => {
      call.write(chunk, (failed) => (failed ? reject(failed) : resolve()));
    });
    sent += chunk.length;
    onSent(sent);
  }
  call.end();
}

/** A form whose length is known and whose file stays where it is: FormData hides its own length. */
function encoded(form) {
  const boundary = `gatepass-${crypto.randomUUID()}`;
  const pieces = [];
  for (const [name, value] of form) {
    const [file, body] = typeof value === "string" ? ["", value] : [described(value), value];
    pieces.push(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`, body, "\r\n");
  }
  pieces.push(`--${boundary}--\r\n`);
  return { blob: new Blob(pieces), type: `multipart/form-data; boundary=${boundary}` };
}

function described({ name, type }) {
  const quoted = name.replace(/[\r\n"]/g, (character) => encodeURIComponent(character));
  return `; filename="${quoted}"\r\nContent-Type: ${type || "application/octet-stream"}`;
}
