/** Parts signed by one call: enough for a fast line, few enough that they do not expire unused. */
export const usualBatch = 32;
/** Storage looks at the time when a request begins. */
const margin = 30_000;

/** The signed requests of one upload's parts, asked for just before they are needed. */
export function createSignatures(sign, { known = [], batch = usualBatch }) {
  const held = new Map();
  let asking;
  keep(known);

  function keep(parts) {
    for (const part of parts) held.set(part.number, { part, until: untilOf(part.request) });
  }

  const isFresh = (number) => performance.now() < held.get(number)?.until;

  async function ask(numbers) {
    try {
      keep((await sign(numbers)).parts);
    } finally {
      asking = undefined;
    }
  }

  return {
    /** The part of that number with a request, used once; `next` will be wanted after it. */
    async take(number, next) {
      while (asking) await asking.catch(() => {});
      if (!isFresh(number)) {
        const more = next.filter((other) => !isFresh(other)).slice(0, batch - 1);
        asking = ask([number, ...more]);
        await asking;
      }
      const { part } = held.get(number);
      held.delete(number);
      return part;
    },
  };
}

/** A request that seems to have expired when it comes tells of a wrong clock: storage decides. */
function untilOf({ expiresAt }) {
  const left = Date.parse(expiresAt) - Date.now() - margin;
  return left > 0 ? performance.now() + left : Infinity;
}
