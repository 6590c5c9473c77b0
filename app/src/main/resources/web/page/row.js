import { bindActions, copyOf } from "./actions.js";
import { ago, bytes, extension } from "./format.js";
import { offerDownload } from "./download.js";

const statuses = {
  pending: { badge: "Unfinished", actions: ["resume", "discard"] },
  uploaded: { badge: "Being checked", actions: [] },
  ready: { badge: "Ready", actions: ["download", "delete"] },
  failed: { badge: "Refused", actions: [] },
  orphaned: { badge: "Expired", actions: [] },
};

export const isListed = ({ status }) => Object.hasOwn(statuses, status);

/** One upload of the list Gatepass gave. */
export function createRow(upload, handlers) {
  const element = copyOf("row-template");
  const { badge, actions: offered } = statuses[upload.status];
  const actions = bindActions(
    element,
    Object.fromEntries(Object.entries(handlers).map(([name, act]) => [name, () => act(upload)])),
  );
  element.dataset.id = upload.id;
  element.dataset.status = upload.status;
  element.querySelector(".name").textContent = upload.filename;
  element.querySelector(".badge").textContent = badge;
  element.querySelector(".tile").textContent = extension(upload.filename);
  element.querySelector(".figures").textContent = [
    upload.size === undefined ? `up to ${bytes(upload.maxSize)}` : bytes(upload.size),
    upload.contentType,
    ago(upload.createdAt),
  ].join(" · ");
  for (const name of ["resume", "discard", "delete"]) {
    const control = actions.control(name);
    control.setAttribute("aria-label", `${control.textContent}: ${upload.filename}`);
  }
  offerDownload(actions.control("download"), upload);
  actions.offer(upload.size === undefined ? offered.filter((name) => name !== "resume") : offered);
  return element;
}
