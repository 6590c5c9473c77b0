const span = 5000;
const settling = 800;

/** Bytes a second over the last seconds, of all bytes that travel, and the seconds left at that. */
export function createRate(now = () => performance.now()) {
  const samples = [{ at: now(), sent: 0 }];
  let sent = 0;

  return {
    note(more) {
      const at = now();
      sent += more;
      samples.push({ at, sent });
      while (samples.length > 2 && at - samples[0].at > span) samples.shift();
    },
    read(left) {
      const [first] = samples;
      const elapsed = now() - first.at;
      if (elapsed < settling) return undefined;
      const perSecond = ((sent - first.sent) * 1000) / elapsed;
      return { perSecond, secondsLeft: perSecond > 0 ? left / perSecond : undefined };
    },
  };
}
