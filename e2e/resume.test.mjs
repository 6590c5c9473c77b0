import assert from "node:assert/strict";
import { utimes } from "node:fs/promises";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startFakes } from "./support/fakes.mjs";
import { makeFiles } from "./support/files.mjs";

const name = "film.png";
let browser, files, fakes, opened, page;

before(async () => (browser = await launchBrowser()));
after(() => browser?.close());
beforeEach(async () => {
  files = await makeFiles({ [name]: 1_050_000, "other.png": 1000 });
  fakes = await startFakes({ kind: "multipart", partSize: 100_000 });
  opened = await openPage(browser, fakes.gateway.origin);
  page = opened.page;
  fakes.storage.line.limit = 5;
  await choose();
  while (fakes.storage.seen.length < 5) await page.waitForTimeout(20);
  await page.reload();
  await shows("Unfinished");
  fakes.storage.line.limit = Infinity;
});
afterEach(async () => {
  await opened.context.close();
  fakes.stop();
  await files.remove();
});

const choose = () => page.setInputFiles("#files", files.paths[name]);
const shows = (badge) => rowOf(page, name).getByText(badge, { exact: true }).first().waitFor({ timeout: 20_000 });
const creates = () => fakes.gateway.calls.filter((call) => call === "create").length;

async function chooseAgain(file) {
  const chooser = page.waitForEvent("filechooser");
  await rowOf(page, name).getByRole("button", { name: "Choose the file again" }).click();
  await (await chooser).setFiles(files.paths[file]);
}

const change = () => utimes(files.paths[name], new Date(), new Date(Date.now() - 86_400_000));

for (const [way, pick] of Object.entries({ dropped: choose, chosen: () => chooseAgain(name) })) {
  test(`after a reload the file ${way} again is recognised, and the rest alone is sent`, async () => {
    await pick();
    await shows("Ready");
    assert.equal(fakes.storage.seen.length, 11);
    assert.equal(creates(), 1);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  });
}

test("a browser that remembers nothing recognises the file by its name and size", async () => {
  await page.evaluate(() => localStorage.clear());
  await change();
  await choose();
  await shows("Ready");
  assert.equal(creates(), 1);
});

test("another file is refused with what the upload waits for", async () => {
  await chooseAgain("other.png");
  await page.getByText("waits for “film.png” with 1.05 MB").waitFor();
  await shows("Unfinished");
});

test("a version of the file that was changed since is refused", async () => {
  await change();
  await chooseAgain(name);
  await page.getByText("was changed since this upload began").waitFor();
  await shows("Unfinished");
  assert.equal(creates(), 1);
});

test("a changed file that is dropped is a new upload, which is said", async () => {
  await change();
  await choose();
  await page.getByText("is sent as a new upload").waitFor();
  await shows("Ready");
  assert.equal(creates(), 2);
});

test("what is remembered of an upload goes with its time", async () => {
  const kept = await page.evaluate(async () => {
    const { remember, tidy } = await import("/web/client/upload/resume.js");
    remember({ id: "old", expiresAt: "2020-01-01T00:00:00Z" }, { lastModified: 1 });
    tidy();
    return Object.keys(localStorage);
  });
  assert.equal(kept.length, 1);
  assert.doesNotMatch(kept[0], /old/);
});

test("a name with accents is the same however a system writes them", async () => {
  const same = await page.evaluate(async () => {
    const { isSameFile } = await import("/web/client/upload/resume.js");
    const kept = { id: "x", filename: "caf\u00e9.txt", size: 1 };
    return ["cafe\u0301.txt", "caf\u00e9.txt", "cafe.txt"].map((name) => isSameFile(kept, new File(["1"], name)));
  });
  assert.deepEqual(same, [true, true, false]);
});
