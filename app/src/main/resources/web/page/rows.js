/** Keeps the rows of a list in step with uploads: what did not change stays, with the focus in it. */
export function createRows(list, make, lookOf) {
  let shown = new Map();

  function rowOf(upload) {
    const look = lookOf(upload);
    const old = shown.get(upload.id);
    return old?.look === look ? old : { look, element: make(upload) };
  }

  return {
    show(uploads) {
      const focused = list.contains(document.activeElement) ? document.activeElement : undefined;
      shown = new Map(uploads.map((upload) => [upload.id, rowOf(upload)]));
      const elements = [...shown.values()].map(({ element }) => element);
      if (elements.some((element, at) => element !== list.children[at]) || list.children.length > elements.length) {
        list.replaceChildren(...elements);
      }
      if (!focused || focused === document.activeElement) return;
      const { id } = focused.closest("[data-id]").dataset;
      const { action } = focused.dataset;
      const row = shown.get(id)?.element;
      (row?.querySelector(`[data-action="${action}"]:not([hidden])`) ?? firstControl(row))?.focus();
    },
    /** What to go on with where the row of an upload is taken away. */
    neighbour(id) {
      const row = shown.get(id)?.element;
      return (row?.nextElementSibling ?? row?.previousElementSibling)?.dataset.id;
    },
    control: (id) => firstControl(shown.get(id)?.element),
  };
}

/** What the focus goes to in a row. */
export function firstControl(row) {
  return row?.querySelector(".actions > :not([hidden])");
}
