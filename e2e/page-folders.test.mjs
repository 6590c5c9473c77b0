import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { dropPaths, makeFolder } from "./support/folder.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { answerWith } from "./support/routes.mjs";

/** More than two of the batches in which a browser gives a folder's entries. */
const many = 230;
const patience = { timeout: 120_000 };
let server, browser, opened, page;

before(async () => {
  server = await startGatepass();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  opened = await openPage(browser, server.origin);
  page = opened.page;
});
afterEach(() => opened.context.close());

const counts = (text) => page.locator("#summary .counts").getByText(text).waitFor(patience);
const press = (name) => page.locator("#summary").getByRole("button", { name }).click();

async function withFolder(t, name, files) {
  const folder = await makeFolder(name, files);
  t.after(folder.remove);
  return folder.path;
}

async function listed(prefix) {
  const found = [];
  for (let cursor = ""; cursor !== undefined; ) {
    const answer = await fetch(`${server.origin}/v1/uploads?limit=100${cursor && `&cursor=${cursor}`}`);
    const { uploads, next } = await answer.json();
    found.push(...uploads.filter(({ metadata }) => metadata?.relativePath?.startsWith(prefix)));
    cursor = next;
  }
  return found;
}

for (const [way, give] of [
  ["dropped", (path) => dropPaths(page, [path])],
  ["chosen", (path) => page.setInputFiles("#folder", path)],
]) {
  test(`a ${way} folder is sent with its folders, and each file's path is shown and kept`, async (t) => {
    const files = { "index.txt": "1", "2026/index.txt": "22", "2026/spring/a.txt": "333" };
    await give(await withFolder(t, way, files));
    await counts("3 of 3 files ready");
    await page.locator(".task .name", { hasText: /2026\/\u200bspring\/\u200ba\.txt/ }).waitFor();
    const paths = (await listed(`${way}/`)).map(({ metadata, filename }) => [metadata.relativePath, filename]);
    assert.deepEqual(paths.sort(), [
      [`${way}/2026/index.txt`, "index.txt"],
      [`${way}/2026/spring/a.txt`, "a.txt"],
      [`${way}/index.txt`, "index.txt"],
    ]);
    await page.reload();
    await page.getByRole("button", { name: `Delete: ${way}/2026/spring/a.txt` }).waitFor();
    opened.clean();
  });
}

test("a folder of hundreds of files goes a few at a time, summed up, and is told of in few words", async (t) => {
  const names = Array.from({ length: many }, (_, at) => `note ${at}.txt`);
  const path = await withFolder(t, "notes", Object.fromEntries(names.map((name) => [name, name])));
  await page.evaluate(() => {
    window.told = [];
    const voice = document.getElementById("announcer");
    new MutationObserver(() => window.told.push(voice.textContent)).observe(voice, { childList: true });
  });
  let atOnce = 0;
  let most = 0;
  const ends = () => atOnce--;
  page.on("request", (request) => {
    if (request.method() === "PUT") most = Math.max(most, ++atOnce);
  });
  page.on("requestfinished", (request) => request.method() === "PUT" && ends());
  await dropPaths(page, [path]);
  await counts(/^\d+ of 230 files ready · \d+ to go$/);
  assert.ok((await page.locator(".task:visible").count()) < 10);
  await counts("230 of 230 files ready");
  assert.ok(most <= 3, `${most} at once`);
  assert.equal((await listed("notes/")).length, many);
  const told = await page.evaluate(() => window.told);
  assert.ok(told.length > 0 && told.length < many / 4, `${told.length} announcements`);
  await press(`Show all ${many}`);
  assert.equal(await page.locator(".task:visible").count(), many);
  await press("Dismiss what is done");
  await page.locator("#tasks-section").waitFor({ state: "hidden" });
  assert.equal(await page.locator(":focus").innerText(), "Your uploads");
  opened.clean();
});

test("files that failed go again all at once", async (t) => {
  const path = await withFolder(t, "again", { "a.txt": "a", "b.txt": "b", "c.txt": "c" });
  const refused = await answerWith(page, "**/v1/uploads", "POST", { status: 500, title: "It broke" });
  await dropPaths(page, [path]);
  await counts("0 of 3 files ready · 3 failed");
  await refused.end();
  await press("Try all failed again");
  await counts("3 of 3 files ready");
  assert.equal(await page.locator("#tasks .trouble:visible").count(), 0);
});

test("dismissing one of many leads to the next that is shown, and after the last to the title", async (t) => {
  const good = Array.from({ length: 13 }, (_, at) => [`m${at}.txt`, "m"]);
  const files = { "a.css": "a", ...Object.fromEntries(good), "z.css": "z" };
  await dropPaths(page, [await withFolder(t, "mixed", files)]);
  await counts("13 of 15 files ready · 2 failed");
  const failed = page.locator('.task[data-phase="failed"]');
  const dismiss = () => failed.first().getByRole("button", { name: /^Dismiss/ }).click();
  await dismiss();
  const next = await page.locator(":focus").evaluate((focused) => focused.closest(".task")?.dataset.phase);
  assert.equal(next, "failed");
  await dismiss();
  assert.equal(await page.locator(":focus").innerText(), "In this tab");
});

test("a limit on what is created is waited for, and no failure", async (t) => {
  const path = await withFolder(t, "slow", { "a.txt": "a", "b.txt": "b", "c.txt": "c" });
  const limit = { status: 429, title: "Too many requests", code: "rate_limited" };
  const limited = await answerWith(page, "**/v1/uploads", "POST", limit, { "Retry-After": "1" });
  await dropPaths(page, [path]);
  await rowOf(page, "a.txt").getByText("takes no more just now").waitFor();
  await limited.end();
  await counts("3 of 3 files ready");
});

test("cancelling the rest ends what is under way and what waits", async (t) => {
  const path = await withFolder(t, "stopped", Object.fromEntries("abcdef".split("").map((name) => [`${name}.txt`, name])));
  const held = await answerWith(page, "**/v1/uploads", "POST", { status: 429, title: "Too many" }, { "Retry-After": "20" });
  await dropPaths(page, [path]);
  await counts("0 of 6 files ready · 6 to go");
  await press("Cancel the rest");
  await counts(/^0 of 6 files ready$/);
  await held.end();
  assert.deepEqual(await listed("stopped/"), []);
});

test("two files of one name and size in two folders are two uploads after a break too", async (t) => {
  const path = await withFolder(t, "twins", { "a/index.txt": "one", "b/index.txt": "two" });
  const sender = (path) => page.locator(".task", { hasText: `${path}/\u200bindex.txt` });
  await page.route("**/*X-Amz*", (route) => route.abort());
  await dropPaths(page, [path]);
  await sender("a").getByText("Connection lost").waitFor();
  await sender("b").getByText("Connection lost").waitFor();
  await page.reload();
  await page.locator("#unfinished .row").nth(1).waitFor();
  await page.unroute("**/*X-Amz*");
  await dropPaths(page, [path]);
  for (const folder of ["a", "b"]) await sender(folder).getByText("Ready", { exact: true }).waitFor();
  const found = await listed("twins/");
  assert.equal(found.length, 2);
  for (const { id, metadata } of found) {
    const text = await (await fetch(`${server.origin}/v1/uploads/${id}/download`)).text();
    assert.equal(text, metadata.relativePath === "twins/a/index.txt" ? "one" : "two");
  }
});

test("an empty folder is answered in words", async (t) => {
  const path = await withFolder(t, "hollow", { "a.txt": "a" });
  await rm(join(path, "a.txt"));
  await dropPaths(page, [path]);
  await page.getByText("There is no file in that folder.").waitFor();
});
