import { isSameFile } from "../client/upload/resume.js";
import { createCatalog } from "./catalog.js";
import { isSamePlace } from "./names.js";
import { createRow, isListed, lookOf } from "./row.js";
import { createRows, firstControl } from "./rows.js";
import { createWatch } from "./watch.js";

const moving = ["pending", "uploaded"];

/** The uploads Gatepass knows: unfinished ones to go on with, and the others. */
export function createLists({ api, on, isShownElsewhere, elements }) {
  const { unfinished, unfinishedSection, recent, empty, more, titles } = elements;
  const catalog = createCatalog(api, isListed);
  const handlers = { resume: on.resume, discard: on.remove, delete: on.remove };
  const make = (upload) => createRow(upload, handlers);
  const rows = [createRows(unfinished, make, lookOf), createRows(recent, make, lookOf)];
  const watch = createWatch({ look, isMoving });
  let told;

  const notElsewhere = ({ id }) => !isShownElsewhere(id);
  const waiting = () => catalog.pending().filter(notElsewhere);
  const listed = () => catalog.settled().filter((upload) => upload.status !== "pending" && notElsewhere(upload));

  function show() {
    rows[0].show(waiting());
    rows[1].show(listed());
    unfinishedSection.hidden = waiting().length === 0;
    empty.hidden = listed().length > 0 || catalog.hasMore();
    more.hidden = !catalog.hasMore();
  }

  function isMoving() {
    return [...waiting(), ...listed()].some(({ status }) => moving.includes(status));
  }

  async function look() {
    try {
      const changed = await catalog.refresh();
      on.recovered(told);
      told = undefined;
      show();
      return changed;
    } catch (error) {
      told = on.trouble(error);
      return false;
    }
  }

  /** The focus goes to the first upload that was not there before. */
  more.addEventListener("click", async () => {
    const before = recent.children.length;
    try {
      await catalog.more();
      show();
      if (more.hidden) (firstControl(recent.children[before]) ?? titles[1]).focus();
    } catch (error) {
      on.trouble(error);
    }
  });

  return {
    show,
    refresh: watch.now,
    soon: watch.soon,
    /** Takes an upload that is no more out of its list; the focus goes to the one beside it. */
    drop({ id }) {
      const at = catalog.pending().some((upload) => upload.id === id) ? 0 : 1;
      const beside = rows[at].neighbour(id);
      catalog.drop(id);
      show();
      (rows[at].control(beside) ?? titles[waiting().length > 0 ? at : 1]).focus();
      watch.soon();
    },
    /** The unfinished upload this file belongs to. */
    match: (item) =>
      waiting().find((upload) => isSamePlace(upload, item) && isSameFile(upload, item.file)),
    /** The unfinished upload of another file of that name. */
    namesake: (item) =>
      waiting().find((upload) => isSamePlace(upload, item) && upload.filename === item.file.name),
  };
}
