import { requiredDigest } from "./crc32c.js";
import { NotDelivered } from "./failures.js";
import { isOnline } from "./line.js";
import { patiently, rest } from "./patience.js";
import { createPhases } from "./phases.js";
import { createPool } from "./pool.js";
import { assertReadable, transmit } from "./send.js";
import { createSignatures, usualBatch } from "./signatures.js";

/** Over all files: a browser keeps six connections to a host, and files in one piece need some. */
const together = 4;
const attempts = 5;
/** Of a line that has carried bytes, and of Gatepass while it starts again: some ten minutes. */
export const patientAttempts = 50;

const lines = createPool(together);
const notDone = [403, 408, 409, 412, 425];

/**
 * Sends parts of a planned multipart, a few at a time, each as often as it takes. Resolves when
 * storage has taken all of them, or to `false` when it knows the upload no more: somebody else
 * has ended it, and Gatepass can tell how. Rejects with NotDelivered when storage keeps refusing.
 */
export async function sendParts(api, upload, { numbers, known }, file, { signal, progress, onPhase }) {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const during = createPhases((phase) => onPhase(phase, upload.transfer));
  const waiting = (wait) => during("waiting", wait);
  const options = { signal: either, attempts: patientAttempts, waiting };
  const digest = requiredDigest(upload.transfer);
  const signatures = createSignatures(sign, { known, batch: digest ? 1 : usualBatch });
  const queue = [...numbers];

  function bodyOf(number) {
    const { partSize } = upload.transfer;
    return file.slice((number - 1) * partSize, number * partSize);
  }

  async function sign(wanted) {
    const checksums = digest && { [wanted[0]]: await digest(bodyOf(wanted[0])) };
    const asked = { numbers: wanted, checksums };
    return patiently(() => api.signParts(upload.id, asked, either), options);
  }

  async function attempt(number) {
    const { request } = await signatures.take(number, queue);
    const body = bodyOf(number);
    const { size } = body;
    const onProgress = (loaded) => progress.moved(number, loaded);
    const go = () => transmit(request, body, size, { signal: either, onProgress });
    const status = await lines(() => during("sending", go), either);
    if (status >= 200 && status < 300) progress.arrived(number, size);
    return status;
  }

  async function carry(number) {
    for (let failed = 0; ; ) {
      const status = await attempt(number).finally(() => progress.stopped(number));
      if (status >= 200 && status < 300) return;
      if (status === 404 || status === 410) throw new Ended();
      await assertReadable(file);
      progress.failed(number);
      if (isOnline()) failed++;
      if (failed >= attemptsFor(status)) throw new NotDelivered(status, { inParts: true });
      await waiting(() => rest(Math.max(1, failed), either));
    }
  }

  function attemptsFor(status) {
    const isAway = status === 0 || status === 429 || status >= 500;
    if (isAway && progress.sent() > 0) return patientAttempts;
    return isAway || notDone.includes(status) ? attempts : 0;
  }

  async function work() {
    while (queue.length > 0) await carry(queue.shift());
  }

  const workers = Array.from({ length: Math.min(together, queue.length) }, work);
  try {
    await Promise.all(workers);
    return true;
  } catch (error) {
    stop.abort();
    await Promise.allSettled(workers);
    signal.throwIfAborted();
    if (error instanceof Ended || [409, 410].includes(error.status)) return false;
    throw error;
  }
}

class Ended extends Error {}
