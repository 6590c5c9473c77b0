import { bindActions, copyOf } from "./actions.js";
import { bytes, extension, figures, plural, timeLeft } from "./format.js";
import { describeTrouble, listItem } from "./trouble.js";
import { offerDownload } from "./download.js";
import { showName } from "./names.js";

const phases = {
  undecided: { badge: "Which policy?", actions: ["begin", "dismiss"] },
  queued: { badge: "Waiting its turn", actions: ["pause", "cancel"] },
  asking: { badge: "Asking for permission", actions: ["cancel"] },
  held: { badge: "Gatepass takes no more just now, goes on by itself", actions: ["cancel"] },
  sending: { badge: "Sending", actions: ["pause", "cancel"] },
  waiting: { badge: "Connection lost, trying again", actions: ["pause", "cancel"] },
  offline: { badge: "Offline, goes on by itself", actions: ["pause", "cancel"] },
  paused: { badge: "Paused", actions: ["continue", "cancel"] },
  looking: { badge: "Checking what arrived", actions: ["pause", "cancel"] },
  cancelling: { badge: "Cancelling", actions: ["cancel"] },
  ready: { badge: "Ready", actions: ["download", "dismiss"] },
  failed: { badge: "Failed", actions: ["retry", "dismiss"] },
  cancelled: { badge: "Cancelled", actions: ["retry", "dismiss"] },
};
const barless = ["undecided", "cancelling", "ready", "failed", "cancelled"];
const standing = ["waiting", "offline", "paused", "failed"];

/** What one upload of this tab looks like, phase by phase. */
export function createCard({ file, path }, handlers) {
  const element = copyOf("task-template");
  const part = (selector) => element.querySelector(selector);
  const bar = part("progress");
  const trouble = part(".trouble");
  const actions = bindActions(element, handlers);
  const label = showName(part(".name"), file.name, path);

  part(".tile").textContent = extension(file.name);
  bar.setAttribute("aria-label", `Sent of ${label}`);
  for (const name of ["begin", "pause", "continue", "cancel", "retry", "dismiss"]) {
    const control = actions.control(name);
    control.setAttribute("aria-label", `${control.textContent}: ${label}`);
  }

  const shareOf = (progress) => (file.size === 0 ? 1 : progress.sent() / file.size);

  return {
    element,
    part,
    /** What it is called in words: its name, behind its folder. */
    label,
    /** Only an upload in parts can be paused: what it has sent is not lost. */
    phase(name, progress, { plan, note }) {
      element.dataset.phase = name;
      part(".badge").textContent = phases[name].badge;
      bar.hidden = barless.includes(name);
      trouble.hidden = name !== "failed";
      if (name === "sending" || (plan && standing.includes(name))) this.figures(progress, { plan });
      else write([bytes(file.size), ...(note ? [note] : [])]);
      bar.value = shareOf(progress);
      actions.offer(phases[name].actions.filter((action) => action !== "pause" || plan));
    },
    figures(progress, { rate, plan }) {
      bar.value = shareOf(progress);
      const percent = `${Math.floor(bar.value * 100)}%`;
      const texts = [percent, `${bytes(progress.sent())} of ${bytes(file.size)}`];
      if (rate) texts.push(`${bytes(rate.perSecond)}/s`);
      if (rate?.secondsLeft !== undefined) texts.push(timeLeft(rate.secondsLeft));
      if (plan) texts.push(...partsOf(progress.parts(), plan, element.dataset.phase));
      write(texts);
    },
    failed(error) {
      const { title, detail, violations } = describeTrouble(error);
      part(".trouble-title").textContent = title;
      part(".trouble-detail").textContent = detail ?? "";
      part(".violations").replaceChildren(...violations.map(listItem));
      return title;
    },
    ready(upload) {
      offerDownload(actions.control("download"), upload, label);
    },
  };

  function write(texts) {
    part(".figures").textContent = figures(texts);
  }
}

function partsOf({ there, again }, { partCount }, phase) {
  const parts = [`${there} of ${plural(partCount, "part")}`];
  if (again.length === 0 || phase !== "sending") return parts;
  const which = again.length === 1 ? `part ${again[0]}` : plural(again.length, "part");
  return [...parts, `trying ${which} again`];
}
