import { backoff, patiently, pause } from "./patience.js";
import { send } from "./send.js";

const attempts = 5;
/** To finalize: not there yet. To a transfer: settled by another witness since the last look. */
const conflict = 409;

/** Storage kept refusing, or kept not answering (status 0). The upload is still pending. */
export class NotDelivered extends Error {
  constructor(status) {
    super(status === 0 ? "Storage could not be reached" : `Storage answered HTTP ${status}`);
    this.name = "NotDelivered";
    this.status = status;
  }
}

/**
 * Brings a pending upload to `ready` and resolves to it. An upload without an instruction (found
 * in a list, after a reload) is looked at first: its bytes may have arrived.
 *
 * Whatever storage answered, Gatepass looks and decides: an answer can be lost after the bytes
 * arrived, and the write-once refusal of a second try (412, 409, or 403) then means success. Each
 * new try gets a fresh instruction, so an expired one needs no case of its own.
 */
export async function deliver(api, upload, file, { signal, onProgress, onPhase = () => {} } = {}) {
  let instruction = upload.transfer;
  for (let sent = 0; ; ) {
    let status;
    if (instruction) {
      onPhase("sending", instruction);
      status = await send(instruction, file, { signal, onProgress });
      sent++;
    }
    onPhase("looking");
    const settled = await settle(api, upload.id, signal);
    if (settled) return settled;
    if (sent > 0) {
      if (sent === attempts || !mayPass(status)) throw new NotDelivered(status);
      onPhase("waiting");
      await pause(backoff(sent), signal);
    }
    await assertReadable(file);
    const asked = await ask(api, upload.id, signal);
    if (!asked.transfer) return asked;
    instruction = asked.transfer;
  }
}

/** A file changed or removed since it was chosen fails like a lost connection: tell them apart. */
export async function assertReadable(file) {
  await file.slice(0, 1).arrayBuffer();
}

/** The upload once Gatepass has decided, null while the bytes are not there. */
async function settle(api, id, signal) {
  for (;;) {
    const answer = await look(api, id, signal);
    if (!answer) return null;
    if (answer.status !== 202) return answer.body;
    await pause((answer.retryAfter ?? 1) * 1000, signal);
  }
}

async function look(api, id, signal) {
  try {
    return await patiently(() => api.finalize(id, signal), { signal });
  } catch (error) {
    if (error.status === conflict) return null;
    throw error;
  }
}

/** The upload with a fresh instruction, or without one when it has been settled meanwhile. */
async function ask(api, id, signal) {
  try {
    return await patiently(() => api.transfer(id, signal), { signal });
  } catch (error) {
    const settled = error.status === conflict && (await settle(api, id, signal));
    if (settled) return settled;
    throw error;
  }
}

/** A success that Gatepass does not see yet may pass too: the object can show up late. */
function mayPass(status) {
  return status < 300 || [403, 408, 409, 412, 429].includes(status) || status >= 500;
}
