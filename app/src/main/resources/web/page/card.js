import { bindActions, copyOf } from "./actions.js";
import { bytes, extension, timeLeft } from "./format.js";
import { describeTrouble } from "./trouble.js";
import { offerDownload } from "./download.js";

const phases = {
  queued: { badge: "Waiting its turn", actions: ["cancel"] },
  asking: { badge: "Asking for permission", actions: ["cancel"] },
  sending: { badge: "Sending", actions: ["cancel"] },
  waiting: { badge: "Connection lost, trying again", actions: ["cancel"] },
  looking: { badge: "Checking what arrived", actions: ["cancel"] },
  cancelling: { badge: "Cancelling", actions: ["cancel"] },
  ready: { badge: "Ready", actions: ["download", "dismiss"] },
  failed: { badge: "Failed", actions: ["retry", "dismiss"] },
  cancelled: { badge: "Cancelled", actions: ["retry", "dismiss"] },
};

/** What one upload of this tab looks like, phase by phase. */
export function createCard(file, handlers) {
  const element = copyOf("task-template");
  const part = (selector) => element.querySelector(selector);
  const progress = part("progress");
  const trouble = part(".trouble");
  const actions = bindActions(element, handlers);

  part(".name").textContent = file.name;
  part(".tile").textContent = extension(file.name);
  progress.setAttribute("aria-label", `Sent of ${file.name}`);

  return {
    element,
    phase(name) {
      element.dataset.phase = name;
      part(".badge").textContent = phases[name].badge;
      progress.hidden = ["cancelling", "ready", "failed", "cancelled"].includes(name);
      trouble.hidden = name !== "failed";
      if (name === "queued") progress.value = 0;
      if (name !== "sending") part(".figures").textContent = bytes(file.size);
      actions.offer(phases[name].actions);
    },
    figures(sent, rate) {
      progress.value = file.size === 0 ? 1 : sent / file.size;
      const percent = `${Math.floor(progress.value * 100)}%`;
      const figures = [percent, `${bytes(sent)} of ${bytes(file.size)}`];
      if (rate) figures.push(`${bytes(rate.perSecond)}/s`);
      if (rate?.secondsLeft !== undefined) figures.push(timeLeft(rate.secondsLeft));
      part(".figures").textContent = figures.join(" · ");
    },
    failed(error) {
      const { title, detail, violations } = describeTrouble(error);
      part(".trouble-title").textContent = title;
      part(".trouble-detail").textContent = detail ?? "";
      part(".violations").replaceChildren(...violations.map(item));
      return title;
    },
    ready(upload) {
      offerDownload(actions.control("download"), upload);
    },
  };
}

function item(text) {
  const element = document.createElement("li");
  element.textContent = text;
  return element;
}
