/** A connection on which nothing moves for so long is given up; Gatepass is asked what arrived. */
const silence = 120_000;

/** Calls when nothing was `alive` for too long. */
export function watchdog(bark) {
  let timer = setTimeout(bark, silence);
  return {
    alive() {
      clearTimeout(timer);
      timer = setTimeout(bark, silence);
    },
    stop: () => clearTimeout(timer),
  };
}
