import { plural } from "./format.js";

const shortest = 300;
const between = 5000;

/** One polite voice: of many files it tells in one sentence, and every few seconds at most. */
export function createNews(element) {
  let heard = [];
  let last = -between;
  let timer;

  function say() {
    const outcomes = Map.groupBy(heard, ({ outcome }) => outcome);
    element.textContent =
      heard.length === 1
        ? `${heard[0].name}: ${heard[0].outcome}`
        : [...outcomes].map(([outcome, all]) => `${plural(all.length, "file")}: ${outcome}`).join(". ");
    heard = [];
    timer = undefined;
    last = performance.now();
  }

  return (name, outcome) => {
    heard.push({ name, outcome });
    timer ??= setTimeout(say, Math.max(shortest, last + between - performance.now()));
  };
}
