import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { slowLine } from "./line.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundles = new Map();
/** In bytes a second, for uploads that are stopped in the middle: four parts take about two seconds. */
const slow = 12_000_000;

/** The real packages of one major version, with what a page does with them, as one script. */
async function bundleOf(version) {
  if (!bundles.has(version)) bundles.set(version, await bundle(version));
  return bundles.get(version);
}

async function bundle(version) {
  const contents = await readFile(here("uppy-page.js"), "utf8");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here(`../uppy-${version}`), sourcefile: "uppy-page.js" },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0].text;
}

/**
 * Uppy in a fresh page of an origin. `sent` holds what went to storage: of each request its part,
 * if it has one, and the status when it was answered.
 */
export async function openUppy(browser, { version, origin, gateway, ...settings }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent = [];
  const answers = [];
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const { origin: to, searchParams } = new URL(request.url());
    if (to === gateway || !["PUT", "POST"].includes(request.method())) return;
    const one = { method: request.method(), part: partOf(searchParams) };
    sent.push(one);
    answers.push(request.response().then((response) => (one.status = response?.status()), () => {}));
  });

  async function load() {
    await page.evaluate(await bundleOf(version));
    await page.evaluate((given) => window.inPage.start(given), settings);
  }
  await page.goto(origin);
  await load();

  /** The page may hear of an answer before the test does. */
  async function answered(told) {
    const end = await told;
    await Promise.all(answers);
    return end;
  }
  const arrived = () => sent.filter(({ status }) => status >= 200 && status < 300).map(({ part }) => part);

  return {
    sent,
    arrived,
    call: (name) => page.evaluate((called) => window.inPage.uppy[called](), name),
    told: () => page.evaluate(() => window.inPage.told),
    send: (file) => answered(page.evaluate((given) => window.inPage.send(given), file)),
    restore: () => answered(page.evaluate(() => window.inPage.restore())),
    /** Begins to send on a slow line; resolves when so many parts have arrived. */
    async sendSlowly(file, parts) {
      const line = await slowLine(page, slow);
      let end;
      const done = this.send(file).then((told) => (end = told), (left) => String(left));
      while (arrived().length < parts) {
        assert.equal(end, undefined);
        await pause(20);
      }
      return { done, release: line.release };
    },
    async reload() {
      await page.reload();
      await load();
    },
    /** What the browser says by itself of a refused request is expected where one is refused. */
    clean: (expected = /^(?!)/) =>
      assert.deepEqual(complaints.filter((text) => !expected.test(text)), []),
    close: () => context.close(),
  };
}

/** As S3 and as Azure name it. */
function partOf(search) {
  return Number(search.get("partNumber")) || (search.get("comp") === "block" && search.get("blockid")) || undefined;
}
