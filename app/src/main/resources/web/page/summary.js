import { bindActions } from "./actions.js";
import { bytes, figures, plural, timeLeft } from "./format.js";
import { createRate } from "./rate.js";

const fewest = 3;
const few = 12;
const every = 500;
const over = ["failed", "cancelled", "undecided"];
const done = ["ready", "cancelled"];

/** What all files of this tab come to, and what can be done with them together. */
export function createSummary({ element, list, open }, { tasks, policies, on }) {
  const part = (selector) => element.querySelector(selector);
  const select = part("select");
  const inPhase = (...phases) => [...tasks].filter((task) => phases.includes(task.phase()));
  const unfinished = () => [...tasks].filter((task) => task.busy() || task.phase() === "paused");
  let folded = true;
  let rate;
  let timer;

  const actions = bindActions(element, {
    "retry-all": () => on.launch(inPhase("failed")),
    "cancel-all": () => on.cancel(unfinished()),
    "dismiss-all": () => on.dismiss(inPhase(...done)),
    "use-for-all": () => on.use(select.value, inPhase("undecided")),
    unfold() {
      folded = !folded;
      show();
    },
  });
  const unfold = actions.control("unfold");

  function show() {
    clearTimeout(timer);
    timer = undefined;
    const count = (...phases) => inPhase(...phases).length;
    const left = unfinished().length;
    list.classList.toggle("folded", folded && tasks.size > few);
    if (left === 0) rate = undefined;
    element.hidden = tasks.size < fewest;
    if (element.hidden) return;
    part(".counts").textContent = [
      `${count("ready")} of ${plural(tasks.size, "file")} ready`,
      ...(count("failed") ? [`${count("failed")} failed`] : []),
      ...(left ? [`${left} to go`] : []),
    ].join(" · ");
    measure(left > 0);
    open.hidden = count("undecided") < 2;
    part("label").textContent = `Policy for the ${count("undecided")} files that several take`;
    unfold.textContent = folded ? `Show all ${tasks.size}` : "Show what is under way";
    unfold.setAttribute("aria-expanded", !folded);
    const offered = {
      "use-for-all": true,
      "retry-all": count("failed") > 1,
      "cancel-all": left > 1,
      "dismiss-all": count(...done) > 1,
      unfold: tasks.size > few,
    };
    actions.offer(Object.keys(offered).filter((name) => offered[name]));
    if (left > 0) timer = setTimeout(show, every);
  }

  function measure(going) {
    const counted = [...tasks].filter((task) => !over.includes(task.phase()));
    const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);
    const total = sum(counted.map(({ size }) => size));
    const sent = sum(counted.map((task) => (task.phase() === "ready" ? task.size : task.sent())));
    const pace = rate?.read(total - sent);
    part("progress").hidden = part(".figures").hidden = counted.length === 0;
    part("progress").value = total > 0 ? sent / total : 1;
    part(".figures").textContent = figures([
      going ? `${bytes(sent)} of ${bytes(total)}` : bytes(total),
      ...(pace?.secondsLeft === undefined ? [] : [`${bytes(pace.perSecond)}/s`, timeLeft(pace.secondsLeft)]),
    ]);
  }

  return {
    sent(more) {
      rate ??= createRate();
      rate.note(more);
    },
    changed: () => (timer ??= setTimeout(show)),
    /** More files are there: where they are many, those that wait or are ready need not all be seen. */
    came() {
      select.replaceChildren(...policies.names().map((name) => new Option(name, name)));
      if (policies.names().includes("default")) select.value = "default";
      show();
    },
  };
}
