/** Notes every value a progress bar of the page shows from now on; read() gives them in order. */
export async function watchBars(page) {
  await page.evaluate(() => {
    window.barValues = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) window.barValues.push(target.value);
    }).observe(document.body, { subtree: true, attributeFilter: ["value"] });
  });
  return { read: () => page.evaluate(() => window.barValues) };
}

/** A bar that never moved shows nothing. */
export const isMonotone = (values) =>
  new Set(values).size > 1 && values.every((value, at) => at === 0 || value >= values[at - 1]);
