const soonest = 1500;
const slowest = 60_000;
const slower = 1.6;

/**
 * Looks again while something is under way elsewhere: soon after a change, ever more seldom without
 * one, and not in a hidden tab. `look` resolves to whether something has changed, and never rejects.
 */
export function createWatch({ look, isMoving }) {
  let pause = soonest;
  let last = -soonest;
  let wanted = false;
  let looking;
  let timer;

  async function now() {
    clearTimeout(timer);
    wanted = false;
    looking = look();
    const changed = await looking;
    looking = undefined;
    last = performance.now();
    pause = changed ? soonest : Math.min(slowest, pause * slower);
    if (wanted) soon();
    else if (isMoving() && !document.hidden) timer = setTimeout(now, pause);
  }

  /** At once, or shortly where it has just been done: many wishes in a row are one. */
  function soon() {
    wanted = true;
    if (looking) return;
    clearTimeout(timer);
    timer = setTimeout(now, Math.max(0, last + soonest - performance.now()));
  }

  document.addEventListener("visibilitychange", () => !document.hidden && soon());
  return { now, soon };
}
