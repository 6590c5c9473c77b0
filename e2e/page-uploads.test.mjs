import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { slowLine } from "./support/line.mjs";
import { sendText } from "./support/send.mjs";

/** One more than the list gives at a time. */
const page1 = 50;
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

const focused = () => page.locator(":focus").getAttribute("aria-label");
const open = () => page.reload().then(() => page.locator("#recent .row").first().waitFor());
const shows = (name, words) => rowOf(page, name).getByText(words, { exact: true }).waitFor({ timeout: 40_000 });

test("deleting asks first, and leaves the keyboard focus beside what was deleted", async () => {
  for (const name of ["first.txt", "second.txt", "third.txt"]) await sendText(server.origin, name);
  await open();
  const remove = page.getByRole("button", { name: "Delete: second.txt" });
  await remove.focus();
  await page.keyboard.press("Enter");
  const question = page.getByRole("dialog").getByText("“second.txt” will be removed");
  await question.waitFor();
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "hidden" });
  assert.equal(await focused(), "Delete: second.txt");
  await page.keyboard.press("Enter");
  await question.waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await rowOf(page, "second.txt").waitFor({ state: "detached" });
  assert.equal(await focused(), "Download first.txt");
  await page.locator("#announcer", { hasText: "second.txt: removed" }).waitFor({ state: "attached" });
  opened.clean();
});

test("a file is uploaded, downloaded and deleted by the keyboard alone", async () => {
  const press = async (key, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  };
  const until = async (label) => {
    for (let presses = 0; presses < 30; presses++) {
      if ((await page.evaluate(() => document.activeElement.ariaLabel ?? document.activeElement.id)) === label) return;
      await press("Tab");
    }
    assert.fail(`The focus never came to ${label}`);
  };
  const chooser = page.waitForEvent("filechooser"); // takes a moment to be in force
  await until("folder");
  await press("Shift+Tab");
  await press("Enter");
  await (await chooser).setFiles({ name: "by keys.txt", mimeType: "text/plain", buffer: Buffer.from("keys") });
  await shows("by keys.txt", "Ready");
  await until("Download by keys.txt");
  const download = page.waitForEvent("download");
  await press("Enter");
  assert.equal((await download).suggestedFilename(), "by keys.txt");
  await until("Dismiss: by keys.txt");
  await press("Enter");
  assert.equal(await page.locator(":focus").innerText(), "Your uploads");
  await page.getByRole("button", { name: "Delete: by keys.txt" }).waitFor();
  await until("Delete: by keys.txt");
  await press("Enter");
  await press("Tab");
  await press("Enter");
  await rowOf(page, "by keys.txt").waitFor({ state: "detached" });
  opened.clean();
});

test("an upload in another tab is followed by itself, and ever more seldom", async () => {
  const other = await openPage(browser, server.origin);
  const line = await slowLine(other.page, 200_000);
  const file = { name: "elsewhere.png", mimeType: "image/png", buffer: Buffer.alloc(3_000_000, 7) };
  await other.page.setInputFiles("#files", file);
  await rowOf(other.page, "elsewhere.png").getByText("Sending").waitFor();
  let lists = 0;
  await page.reload();
  await shows("elsewhere.png", "Unfinished");
  page.on("request", (request) => (lists += request.url().endsWith("/v1/uploads?") ? 1 : 0));
  await page.waitForTimeout(7000);
  assert.ok(lists >= 1 && lists <= 4, `${lists} looks in seven seconds`);
  await line.release();
  await shows("elsewhere.png", "Ready");
  assert.equal(await page.locator("#unfinished .row").count(), 0);
  const before = lists;
  await page.waitForTimeout(4000);
  assert.ok(lists - before <= 1, "it looks although nothing is under way");
  await other.context.close();
  opened.clean();
});

test("more uploads are shown when asked for, and stay when the list is looked at again", async () => {
  for (let at = 0; at < page1 + 5; at++) await sendText(server.origin, `many ${at}.txt`);
  await open();
  assert.equal(await page.locator("#recent .row").count(), page1);
  const more = page.getByRole("button", { name: "Show more" });
  await more.focus();
  await page.keyboard.press("Enter");
  await rowOf(page, "many 0.txt").waitFor();
  assert.match(await focused(), /^Download many \d\.txt$/);
  await page.setInputFiles("#files", { name: "newest.txt", mimeType: "text/plain", buffer: Buffer.from("new") });
  await shows("newest.txt", "Ready");
  await page.getByRole("button", { name: "Dismiss: newest.txt" }).click();
  await page.getByRole("button", { name: "Delete: newest.txt" }).waitFor();
  assert.ok(await rowOf(page, "many 0.txt").isVisible());
  opened.clean();
});
