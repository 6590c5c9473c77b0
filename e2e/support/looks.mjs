import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { shoot } from "./browser.mjs";

const desktop = { width: 1200, height: 860 };
const phone = {
  viewport: { width: 360, height: 740 },
  reducedMotion: "reduce",
  isMobile: true,
  hasTouch: true,
};
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** How a page may be seen: options of a browser's context. */
export const views = {
  light: { colorScheme: "light", viewport: desktop },
  dark: { colorScheme: "dark", viewport: desktop },
  mobile: { colorScheme: "light", ...phone },
  "mobile-dark": { colorScheme: "dark", ...phone },
};

/** Takes a picture, and fails when the page is not accessible or wider than its window. */
export async function looksRight(page, name) {
  const { width } = page.viewportSize();
  await shoot(page, name);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), [], name);
  const needed = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(needed, width, `${name}: the page is wider than its window`);
}
