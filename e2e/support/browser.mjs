import assert from "node:assert/strict";
import { accessSync, constants, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser(moreArgs = []) {
  return chromium.launch(optionsWith(moreArgs));
}

/** A browser that keeps what pages store, in a folder: closed and launched again it is the same. */
export async function launchProfile(folder, moreArgs = []) {
  const context = await chromium.launchPersistentContext(folder, { acceptDownloads: true, ...optionsWith(moreArgs) });
  return { open: (origin) => openIn(context, origin), close: () => context.close() };
}

/**
 * A fresh page on an address. clean() fails when the page logged an error, threw, or ran into its
 * content security policy; `expected` names failed requests that the browser logs by itself.
 */
export async function openPage(browser, origin, options = {}) {
  return openIn(await browser.newContext({ acceptDownloads: true, ...options }), origin);
}

async function openIn(context, origin) {
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(origin);
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  return {
    page,
    context,
    clean: (expected = /^(?!)/) =>
      assert.deepEqual(complaints.filter((text) => !expected.test(text)), []),
  };
}

/** The line of one upload, by its file name. */
export function rowOf(page, name) {
  return page.locator(".row", { hasText: name });
}

export async function shoot(page, name) {
  const folder = fileURLToPath(new URL("../target/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: "disabled" });
}

function optionsWith(moreArgs) {
  return {
    executablePath: fileURLToPath(new URL("chromium", import.meta.url)),
    env: { ...process.env, CHROMIUM: browserPath() },
    headless: true,
    args: [...args, ...moreArgs],
  };
}

function browserPath() {
  const folders = process.env.PATH.split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (!found) throw new Error(`No browser on the PATH: install one of ${names.join(", ")}`);
  return found;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
