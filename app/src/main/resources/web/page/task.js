import { assertReadable, deliver } from "../upload/deliver.js";
import { createRate } from "../upload/rate.js";
import { createCard } from "./card.js";

const paintEvery = 250;
const gone = [404, 410, 422];

/** Nobody read the answer to a create: the upload may be known to Gatepass or not. */
class NotAnswered extends Error {
  name = "NotAnswered";
}

/**
 * One file on its way: asks, sends, settles, and shows it. `unfinished` is an upload of an earlier
 * visit to go on with. run() never rejects; it can be called again after a failure.
 */
export function createTask({ file, policy, unfinished, api, flow, on }) {
  let upload = unfinished;
  let aborter = new AbortController();
  let sent = 0;
  let rate;
  const card = createCard(file, {
    cancel,
    retry: () => on.retry(task),
    dismiss: () => on.dismiss(task),
  });

  const phase = () => card.element.dataset.phase;

  function show(next) {
    flow.moved(phase(), next);
    card.phase(next);
  }

  function cancel() {
    aborter.abort();
    if (phase() === "queued") abandon();
  }

  /** Not abortable: an upload whose answer nobody read could not be cancelled. */
  async function ask() {
    show("asking");
    await assertReadable(file);
    const contentType = file.type || "application/octet-stream";
    try {
      return await api.create({ filename: file.name, contentType, size: file.size, policy });
    } catch (error) {
      throw error.status === 0 ? new NotAnswered() : error;
    }
  }

  function enter(next, instruction) {
    show(next);
    if (next === "sending") {
      if (instruction.request) flow.sendingTo(new URL(instruction.request.url).host);
      sent = 0;
      rate = createRate(file.size);
      rate.note(0);
      card.figures(0);
    }
  }

  function onProgress(now) {
    flow.sent(Math.max(0, now - sent));
    sent = now;
    rate.note(now);
  }

  async function carry() {
    const { signal } = aborter;
    upload ??= await ask();
    signal.throwIfAborted();
    const painter = setInterval(() => {
      if (phase() === "sending") card.figures(sent, rate.read());
    }, paintEvery);
    try {
      return await deliver(api, upload, file, { signal, onProgress, onPhase: enter });
    } finally {
      clearInterval(painter);
    }
  }

  async function abandon() {
    show("cancelling");
    try {
      if (upload) await api.remove(upload.id);
      upload = undefined;
    } catch (error) {
      on.trouble(error);
    }
    show("cancelled");
    on.news(`${file.name}: cancelled`);
  }

  function fail(error) {
    const title = card.failed(error);
    show("failed");
    on.news(`${file.name}: ${title}`);
    if (gone.includes(error.status)) upload = undefined;
    else if (upload) upload = { ...upload, transfer: undefined };
  }

  const task = {
    element: card.element,
    id: () => upload?.id,
    busy: () => !["ready", "failed", "cancelled"].includes(phase()),
    queue() {
      aborter = new AbortController();
      show("queued");
    },
    async run() {
      if (phase() !== "queued") return;
      try {
        upload = await carry();
        card.ready(upload);
        show("ready");
        on.news(`${file.name}: ready`);
      } catch (error) {
        if (aborter.signal.aborted) await abandon();
        else fail(error);
      }
    },
  };
  task.queue();
  return task;
}
