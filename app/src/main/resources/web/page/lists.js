import { isSameFile } from "../client/upload/resume.js";
import { createRow, isListed } from "./row.js";

/** The uploads Gatepass knows: unfinished ones to go on with, and recent ones. */
export function createLists({ api, on, isShownElsewhere, elements }) {
  const { unfinished, unfinishedSection, recent, empty, more } = elements;
  let pending = [];
  let settled = [];
  let next;

  const row = (upload) =>
    createRow(upload, {
      resume: on.resume,
      discard: on.remove,
      delete: on.remove,
    });

  const notElsewhere = ({ id }) => !isShownElsewhere(id);

  function show() {
    const waiting = pending.filter(notElsewhere);
    const listed = settled.filter(
      (upload) => isListed(upload) && upload.status !== "pending" && notElsewhere(upload),
    );
    replaceRows(unfinished, waiting.map(row));
    unfinishedSection.hidden = waiting.length === 0;
    replaceRows(recent, listed.map(row));
    empty.hidden = listed.length > 0 || Boolean(next);
    more.hidden = !next;
  }

  async function page(cursor) {
    const answer = await api.list(cursor ? { cursor } : {});
    next = answer.next;
    return answer.uploads;
  }

  more.addEventListener("click", async () => {
    try {
      settled = [...settled, ...(await page(next))];
      show();
    } catch (error) {
      on.trouble(error);
    }
  });

  return {
    show,
    async refresh() {
      const [waiting, all] = await Promise.all([api.list({ status: "pending" }), page()]);
      pending = waiting.uploads;
      settled = all;
      show();
    },
    /** The unfinished upload this file belongs to. */
    match: (file) =>
      pending.find((upload) => notElsewhere(upload) && isSameFile(upload, file)),
    /** The unfinished upload of another file of that name. */
    namesake: (file) =>
      pending.find((upload) => notElsewhere(upload) && upload.filename === file.name),
  };
}

/** New rows for old, with the keyboard focus left where it was. */
function replaceRows(list, rows) {
  const focused = list.contains(document.activeElement) && document.activeElement;
  const id = focused && focused.closest("[data-id]").dataset.id;
  list.replaceChildren(...rows);
  if (!focused) return;
  const row = rows.find(({ dataset }) => dataset.id === id);
  row?.querySelector(`[data-action="${focused.dataset.action}"]`).focus();
}
