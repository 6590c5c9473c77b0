import { bytes, plural } from "./format.js";

const pulse = 600;

/** The picture of who carries what, with counters of what this tab really sent. */
export function createFlow(element) {
  const shown = (name) => element.querySelector(`[data-count="${name}"]`);
  const host = (name) => element.querySelector(`[data-host="${name}"]`);
  const tasksIn = { asking: 0, sending: 0, looking: 0 };
  let sent = 0;
  let said = 0;
  let requests = 0;
  let quiet;

  function count(phase, change) {
    if (!Object.hasOwn(tasksIn, phase)) return;
    tasksIn[phase] += change;
    element.classList.toggle(phase, tasksIn[phase] > 0);
  }

  /** A long address breaks before its port. */
  function show(name, address) {
    host(name).textContent = address.replace(":", "\u200b:");
  }
  show("gate", location.host);

  return {
    /** Bytes sent a second time count a second time: they did travel. */
    sent(more) {
      sent += more;
      shown("bytes").textContent = bytes(sent);
    },
    asked(size) {
      said += size;
      requests++;
      shown("words").textContent = bytes(said);
      shown("requests").textContent = plural(requests, "JSON request");
      element.classList.add("talking");
      clearTimeout(quiet);
      quiet = setTimeout(() => element.classList.remove("talking"), pulse);
    },
    sendingTo(storage) {
      show("storage", storage);
    },
    /** A task went from one phase to the next; phases that are no step of the picture pass by. */
    moved(from, to) {
      count(from, -1);
      count(to, 1);
    },
  };
}
