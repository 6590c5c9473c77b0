/**
 * What of one file is there and on its way. The part shown never gets less while an upload goes
 * on: bytes of a part that failed stay in it until they have been sent a second time. onTravel
 * hears every byte that left, those of a second time as well.
 */
export function createProgress(size, onTravel = () => {}) {
  const moving = new Map();
  const again = new Set();
  let confirmed = 0;
  let highest = 0;
  let there = 0;

  function real() {
    let bytes = confirmed;
    for (const loaded of moving.values()) bytes += loaded;
    return Math.min(size, bytes);
  }

  function confirm(bytes, parts) {
    again.clear();
    confirmed = bytes;
    there = parts;
    rise();
  }

  function rise() {
    highest = Math.max(highest, real());
  }

  return {
    /** What storage has, as it says itself. */
    confirm,
    /** From the beginning: what was sent so far counts for nothing. */
    restart() {
      moving.clear();
      highest = 0;
      confirm(0, 0);
    },
    moved(part, loaded) {
      onTravel(Math.max(0, loaded - (moving.get(part) ?? 0)));
      moving.set(part, loaded);
      rise();
    },
    arrived(part, bytes) {
      moving.delete(part);
      again.delete(part);
      confirmed += bytes;
      there++;
      rise();
    },
    stopped: (part) => moving.delete(part),
    failed: (part) => again.add(part),
    sent: () => highest,
    left: () => size - real(),
    parts: () => ({ there, again: [...again] }),
  };
}
