import { NotDelivered, UnknownInstruction } from "./failures.js";
import { deliverParts } from "./multipart.js";
import { backoff, pause } from "./patience.js";
import { assertReadable, send } from "./send.js";
import { ask, settle } from "./settle.js";

const attempts = 5;
const carriers = new Map([
  ["put", deliverWhole],
  ["form", deliverWhole],
  ["multipart", deliverParts],
]);

/**
 * Brings a pending upload to `ready` and resolves to it. An upload without an instruction (found
 * in a list, after a reload) is looked at first: its bytes may have arrived. `begun` says that
 * parts of the upload may be there already.
 */
export async function deliver(api, upload, file, { onPhase = () => {}, begun, ...options }) {
  if (upload.transfer) return carry(upload, begun);
  onPhase("looking");
  const settled = await settle(api, upload.id, options);
  if (settled.upload) return settled.upload;
  await assertReadable(file);
  const asked = await ask(api, upload.id, options);
  return asked.transfer ? carry(asked, true) : asked;

  function carry(pending, begun) {
    const { kind } = pending.transfer;
    const carrier = carriers.get(kind);
    if (!carrier) throw new UnknownInstruction(kind);
    return carrier(api, pending, file, { ...options, onPhase, begun });
  }
}

/**
 * A file in one request. Whatever storage answered, Gatepass looks and decides: an answer can be
 * lost after the bytes arrived, and the write-once refusal of a second try (412, 409, or 403) then
 * means success. Each new try gets a fresh instruction, so an expired one needs no case of its own.
 */
async function deliverWhole(api, upload, file, { signal, progress, onPhase }) {
  let instruction = upload.transfer;
  for (let sent = 1; ; sent++) {
    progress.restart();
    onPhase("sending", instruction);
    const onProgress = (loaded) => progress.moved(1, loaded);
    const status = await send(instruction, file, { signal, onProgress });
    onPhase("looking");
    const settled = await settle(api, upload.id, { signal });
    if (settled.upload) return settled.upload;
    if (sent === attempts || !mayPass(status)) throw new NotDelivered(status);
    onPhase("waiting");
    await pause(backoff(sent), signal);
    await assertReadable(file);
    const asked = await ask(api, upload.id, { signal });
    if (!asked.transfer) return asked;
    instruction = asked.transfer;
  }
}

/** A success that Gatepass does not see yet may pass too: the object can show up late. */
function mayPass(status) {
  return status < 300 || [403, 408, 409, 412, 429].includes(status) || status >= 500;
}
