import { askFor } from "../client/upload/create.js";
import { deliver } from "../client/upload/deliver.js";
import { forget, remember } from "../client/upload/resume.js";
import { createCard } from "./card.js";
import { createChoice } from "./choice.js";
import { NoPolicy } from "./fit.js";
import { createMeter } from "./meter.js";
import { metadataOf } from "./names.js";
import { inTurn } from "./turn.js";

const gone = [404, 410, 422];
const resting = ["undecided", "ready", "failed", "cancelled", "paused"];
const choosing = ["undecided", "queued", "failed", "cancelled"];

/**
 * One file on its way: asks, sends, settles, and shows it. `unfinished` is an upload of an earlier
 * visit to go on with. run() never rejects; it can be called again after a failure or a pause.
 */
export function createTask({ item, policies, unfinished, api, flow, on }) {
  const { file } = item;
  let upload = unfinished;
  let plan;
  let aborter = new AbortController();
  let pausing = false;
  const card = createCard(item, {
    begin: () => on.launch(task),
    pause: () => stop(true),
    continue: () => on.launch(task),
    cancel: () => stop(false),
    retry: () => on.launch(task),
    dismiss: () => on.dismiss(task),
  });
  const choice = createChoice(card.part(".choice"), { file, name: card.label }, policies);
  const phase = () => card.element.dataset.phase;
  const paint = (rate) => phase() === "sending" && card.figures(progress, { rate, plan });
  const meter = createMeter(file, { flow, paint });
  const { progress } = meter;

  function show(next) {
    const isChosen = !upload && choosing.includes(next);
    flow.moved(phase(), next);
    choice.offer(isChosen);
    card.phase(next, progress, { plan, note: isChosen ? undefined : choice.words(upload) });
    on.changed();
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
    on.news(card.label, "paused");
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

  function ask() {
    show("asking");
    return askFor(api, file, { policy: choice.policy(), metadata: metadataOf(item) });
  }

  async function carry() {
    const { signal } = aborter;
    if (!upload) upload = await inTurn(ask, { signal, onWait: () => show("held") });
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
    on.news(card.label, "cancelled");
  }

  function fail(error) {
    if (gone.includes(error.status)) lose();
    else if (upload) upload = { ...upload, transfer: undefined };
    const title = card.failed(error);
    show("failed");
    on.news(card.label, title);
  }

  /** Another try is another upload. */
  function lose() {
    if (upload) forget(upload);
    upload = plan = undefined;
  }

  const task = {
    element: card.element,
    size: file.size,
    id: () => upload?.id,
    phase,
    sent: progress.sent,
    busy: () => !resting.includes(phase()),
    /** Sets out where it is clear under which policy. */
    start() {
      if (!unfinished && choice.isOpen) show("undecided");
      else if (!unfinished && choice.obstacles) fail(new NoPolicy(choice.obstacles));
      else on.launch(task);
    },
    choose: choice.choose,
    cancel: () => stop(false),
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
        on.news(card.label, "ready");
      } catch (error) {
        if (aborter.signal.aborted) await stopped();
        else fail(error);
      }
    },
  };
  return task;
}
