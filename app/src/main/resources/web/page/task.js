import { askFor } from "../client/upload/create.js";
import { deliver } from "../client/upload/deliver.js";
import { forget, remember } from "../client/upload/resume.js";
import { createCard } from "./card.js";
import { createMeter } from "./meter.js";

const gone = [404, 410, 422];
const resting = ["ready", "failed", "cancelled", "paused"];

/**
 * One file on its way: asks, sends, settles, and shows it. `unfinished` is an upload of an earlier
 * visit to go on with. run() never rejects; it can be called again after a failure or a pause.
 */
export function createTask({ file, policy, unfinished, api, flow, on }) {
  let upload = unfinished;
  let plan;
  let aborter = new AbortController();
  let pausing = false;
  const card = createCard(file, {
    pause: () => stop(true),
    continue: () => on.retry(task),
    cancel: () => stop(false),
    retry: () => on.retry(task),
    dismiss: () => on.dismiss(task),
  });
  const phase = () => card.element.dataset.phase;
  const paint = (rate) => phase() === "sending" && card.figures(progress, { rate, plan });
  const meter = createMeter(file, { flow, paint });
  const { progress } = meter;

  function show(next) {
    flow.moved(phase(), next);
    card.phase(next, progress, plan);
  }

  /** What runs is shown as stopped when it has; what does not, here. */
  function stop(pause) {
    const idle = ["queued", "paused"].includes(phase());
    pausing = pause;
    aborter.abort();
    if (idle) stopped();
  }

  function stopped() {
    if (!pausing) return abandon();
    show("paused");
    on.news(`${file.name}: paused`);
  }

  function enter(next, instruction) {
    if (next === phase()) return;
    if (next === "sending") startSending(instruction);
    show(next);
  }

  function startSending({ kind, request, parts = [], ...rest }) {
    const url = (request ?? parts[0]?.request)?.url;
    if (url) flow.sendingTo(new URL(url).host);
    meter.newPace();
    if (kind !== "multipart") return;
    plan = { kind, ...rest };
    upload = { ...upload, transfer: plan };
    remember(upload, file);
  }

  async function carry() {
    const { signal } = aborter;
    if (!upload) {
      show("asking");
      upload = await askFor(api, file, { policy });
    }
    signal.throwIfAborted();
    const options = { signal, progress, onPhase: enter, begun: Boolean(plan) };
    return meter.during(() => deliver(api, upload, file, options));
  }

  async function abandon() {
    show("cancelling");
    try {
      if (upload) await api.remove(upload.id);
      lose();
    } catch (error) {
      on.trouble(error);
    }
    show("cancelled");
    on.news(`${file.name}: cancelled`);
  }

  function fail(error) {
    if (gone.includes(error.status)) lose();
    else if (upload) upload = { ...upload, transfer: undefined };
    const title = card.failed(error);
    show("failed");
    on.news(`${file.name}: ${title}`);
  }

  /** Another try is another upload. */
  function lose() {
    if (upload) forget(upload);
    upload = plan = undefined;
  }

  const task = {
    element: card.element,
    id: () => upload?.id,
    busy: () => !resting.includes(phase()),
    queue() {
      aborter = new AbortController();
      if (!plan) progress.restart();
      show("queued");
    },
    async run() {
      if (phase() !== "queued") return;
      try {
        upload = await carry();
        forget(upload);
        card.ready(upload);
        show("ready");
        on.news(`${file.name}: ready`);
      } catch (error) {
        if (aborter.signal.aborted) await stopped();
        else fail(error);
      }
    },
  };
  task.queue();
  return task;
}
