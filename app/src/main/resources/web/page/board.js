import { createQueue } from "./queue.js";
import { firstControl } from "./rows.js";
import { createSummary } from "./summary.js";
import { createTask } from "./task.js";

/** The files of this tab: on their way a few at a time, and shown until they are dismissed. */
export function createBoard({ section, title, list, summary, open }, { api, flow, policies, on }) {
  const tasks = new Set();
  const enqueue = createQueue();
  const sum = createSummary(
    { element: summary, list, open },
    { tasks, policies, on: { launch: all(launch), cancel: all((task) => task.cancel()), dismiss, use } },
  );
  const counting = {
    ...flow,
    sent(more) {
      flow.sent(more);
      sum.sent(more);
    },
  };

  function launch(task) {
    task.queue();
    enqueue(async () => {
      await task.run();
      on.settled();
    });
  }

  /** The button of what is done for all may go with it: the focus goes to the title then. */
  function all(act) {
    return (several) => {
      for (const task of several) act(task);
      title.focus();
    };
  }

  function use(policy, several) {
    for (const task of several) task.choose(policy);
    all(launch)(several);
  }

  function dismiss(several) {
    const beside = several.length === 1 && neighbour(several[0].element);
    for (const task of several) {
      tasks.delete(task);
      task.element.remove();
    }
    section.hidden = tasks.size === 0;
    on.dismissed();
    sum.changed();
    if (beside) beside.focus();
    else if (tasks.size > 0) title.focus();
    else on.empty();
  }

  return {
    has: (id) => [...tasks].some((task) => task.id() === id),
    busy: () => [...tasks].some((task) => task.busy()),
    /** Files that go in this order, before those that came earlier. */
    add(items, unfinishedOf) {
      const first = list.firstElementChild;
      const fresh = items.map((item) => {
        const task = createTask({
          item,
          policies,
          unfinished: unfinishedOf(item),
          api,
          flow: counting,
          on: { ...on, launch, dismiss: (task) => dismiss([task]), changed: sum.changed },
        });
        tasks.add(task);
        list.insertBefore(task.element, first);
        return task;
      });
      section.hidden = tasks.size === 0;
      for (const task of fresh) task.start();
      sum.came();
    },
  };
}

/** What to go on with where a row is taken away: the next of those that are shown, or the one before. */
function neighbour(row) {
  const rows = [...row.parentElement.children];
  const at = rows.indexOf(row);
  const others = [...rows.slice(at + 1), ...rows.slice(0, at).reverse()];
  return firstControl(others.find((other) => other.getClientRects().length > 0));
}
