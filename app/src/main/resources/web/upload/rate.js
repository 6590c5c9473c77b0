const span = 5000;
const settling = 800;

/** Bytes a second over the last seconds, and the seconds left at that rate. */
export function createRate(total, now = () => performance.now()) {
  let samples = [];

  return {
    note(sent) {
      const at = now();
      const last = samples.at(-1);
      if (last && sent < last.sent) samples = [];
      samples.push({ at, sent });
      while (samples.length > 2 && at - samples[0].at > span) samples.shift();
    },
    read() {
      const first = samples[0];
      const elapsed = first ? now() - first.at : 0;
      if (elapsed < settling) return undefined;
      const { sent } = samples.at(-1);
      const perSecond = ((sent - first.sent) * 1000) / elapsed;
      return { perSecond, secondsLeft: perSecond > 0 ? (total - sent) / perSecond : undefined };
    },
  };
}
