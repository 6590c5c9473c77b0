import { bindActions, copyOf } from "./actions.js";
import { ago, bytes, extension, figures } from "./format.js";
import { offerDownload } from "./download.js";
import { showName } from "./names.js";
import { violationsOf } from "./trouble.js";

const statuses = {
  pending: { badge: "Unfinished", actions: ["resume", "discard"] },
  uploaded: { badge: "Being checked", actions: [] },
  ready: { badge: "Ready", actions: ["download", "delete"] },
  failed: { badge: "Refused", actions: [] },
  orphaned: { badge: "Expired", actions: [] },
};
const waitingFor = { scan: "Being scanned for viruses", scanner_unavailable: "Waiting for the virus scanner" };

export const isListed = ({ status }) => Object.hasOwn(statuses, status);

/** What of an upload is seen in its row: the same text, the same row. */
export const lookOf = (upload) => JSON.stringify([upload, ago(upload.createdAt)]);

/** One upload of the list Gatepass gave. */
export function createRow(upload, handlers) {
  const element = copyOf("row-template");
  const part = (selector) => element.querySelector(selector);
  const { badge, actions: offered } = statuses[upload.status];
  const actions = bindActions(
    element,
    Object.fromEntries(Object.entries(handlers).map(([name, act]) => [name, () => act(upload)])),
  );
  const name = showName(part(".name"), upload.filename, upload.metadata?.relativePath);
  element.dataset.id = upload.id;
  element.dataset.status = upload.status;
  part(".badge").textContent = waitingFor[upload.waitingFor] ?? badge;
  part(".tile").textContent = extension(upload.filename);
  part(".figures").replaceChildren(
    figures([
      upload.size === undefined ? `up to ${bytes(upload.maxSize)}` : bytes(upload.size),
      upload.contentType,
      `policy ${upload.policy}`,
      "",
    ]),
    since(upload.createdAt),
  );
  part(".violations").replaceChildren(...violationsOf(upload));
  for (const action of ["resume", "discard", "delete"]) {
    const control = actions.control(action);
    control.setAttribute("aria-label", `${control.textContent}: ${name}`);
  }
  offerDownload(actions.control("download"), upload, name);
  actions.offer(upload.size === undefined ? offered.filter((action) => action !== "resume") : offered);
  return element;
}

function since(date) {
  const element = document.createElement("time");
  element.dateTime = date;
  element.title = new Date(date).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
  element.textContent = ago(date);
  return element;
}
