import { isOnline } from "./line.js";

/** A break between two parts is none. */
const blink = 250;

/**
 * One phase of many workers: sending while any of them sends, waiting while none does and one
 * waits. Returns a wrapper around what a worker does in either state.
 */
export function createPhases(onPhase) {
  const working = { sending: 0, waiting: 0 };

  function tell() {
    if (working.sending > 0) onPhase("sending");
    else if (working.waiting > 0) onPhase(isOnline() ? "waiting" : "offline");
  }

  return async function during(state, act) {
    working[state]++;
    if (state === "sending") tell();
    else setTimeout(tell, blink);
    try {
      return await act();
    } finally {
      working[state]--;
      setTimeout(tell, blink);
    }
  };
}
