import { NeverWhole, NotDelivered, UnknownInstruction } from "./failures.js";
import { isOnline } from "./line.js";
import { patientAttempts, sendParts } from "./parts.js";
import { backoff, pause, patiently } from "./patience.js";
import { settle } from "./settle.js";

/** Rounds that brought nothing, with all parts sent and Gatepass missing some. */
const idleRounds = 5;

/**
 * A file in parts. What is there only storage knows: when something may be (`begun`), Gatepass is
 * asked first, and what it misses at the end is sent again. An upload that has ended meanwhile
 * is told by finalize, which says how.
 */
export async function deliverParts(api, upload, file, { signal, progress, onPhase, begun }) {
  const { partSize, partCount, kind } = upload.transfer;
  if (!partSize) throw new UnknownInstruction(`${kind} without a plan`);
  const options = { signal, attempts: patientAttempts, waiting: shown };
  const all = Array.from({ length: partCount }, (_, index) => index + 1);
  const sizeOf = (number) => Math.min(partSize, file.size - (number - 1) * partSize);

  let wanted = begun ? await missing() : all;
  let known = upload.transfer.parts;
  if (!begun) progress.restart();
  for (let round = 1, least = Infinity; ; round++) {
    if (wanted.length < least) round = 1;
    least = Math.min(least, wanted.length);
    const parts = { numbers: wanted, known };
    const taken = await sendParts(api, upload, parts, file, { signal, progress, onPhase });
    known = [];
    onPhase("looking");
    const { upload: settled, problem } = await settle(api, upload.id, options);
    if (settled) return settled;
    if (round === idleRounds) {
      throw taken ? new NeverWhole(problem.code) : new NotDelivered(404, { inParts: true });
    }
    if (round > 1) await pause(backoff(round), signal);
    wanted = problem.code === "parts_incomplete" ? wantedOf(problem) : await missing();
  }

  /** No parts of an upload that has just ended: finalize tells how. */
  async function missing() {
    onPhase("looking");
    try {
      return wantedOf(await patiently(() => api.parts(upload.id, signal), options));
    } catch (error) {
      if ([409, 410].includes(error.status)) return [];
      throw error;
    }
  }

  function wantedOf({ missing = [], wrongSize = [] }) {
    const wanted = [...missing, ...wrongSize].sort((one, other) => one - other);
    const bytes = wanted.reduce((sum, number) => sum + sizeOf(number), 0);
    progress.confirm(file.size - bytes, partCount - wanted.length);
    return wanted;
  }

  async function shown(wait) {
    onPhase(isOnline() ? "waiting" : "offline");
    await wait();
    onPhase("looking");
  }
}
