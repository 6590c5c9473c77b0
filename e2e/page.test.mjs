import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { makeFiles, sha256 } from "./support/files.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { slowLine } from "./support/line.mjs";

const slow = 2_000_000;
let server, browser, files, opened, page;

before(async () => {
  files = await makeFiles({ "small.png": 70_000, "big.png": 30_000_000 });
  server = await startGatepass();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await files?.remove();
});
beforeEach(async () => {
  opened = await openPage(browser, server.origin);
  page = opened.page;
});
afterEach(() => opened.context.close());

const choose = (name) => page.setInputFiles("#files", files.paths[name]);
const badge = (name, text) => rowOf(page, name).getByText(text, { exact: true });
const press = (name, button) => rowOf(page, name).getByRole("button", { name: button }).click();
const becomesReady = (name) => badge(name, "Ready").waitFor({ timeout: 20_000 });
const inTheMiddle = (name) =>
  page.waitForFunction((text) => {
    const row = [...document.querySelectorAll(".task")].find((each) => each.innerText.includes(text));
    return row?.querySelector("progress").value > 0.05;
  }, name);

const pendingNames = () =>
  page.evaluate(async () => {
    const { uploads } = await (await fetch("/v1/uploads?status=pending")).json();
    return uploads.map(({ filename }) => filename);
  });

async function downloaded(name) {
  const started = page.waitForEvent("download");
  await rowOf(page, name).getByRole("link", { name: `Download ${name}` }).click();
  const download = await started;
  assert.equal(download.suggestedFilename(), name);
  return sha256(await download.path());
}

test("a file is uploaded and comes back byte by byte the same", async () => {
  await choose("small.png");
  await becomesReady("small.png");
  assert.equal(await downloaded("small.png"), await sha256(files.paths["small.png"]));
  opened.clean();
});

test("a large file shows its progress, rate and time left, and only its bytes' own path grows", async () => {
  const line = await slowLine(page, 5_000_000);
  await choose("big.png");
  await rowOf(page, "big.png").getByText(/^\d.*\sof\s30\sMB · \d.*\sMB\/s · \d+\ss\sleft$/).waitFor();
  await line.release();
  await becomesReady("big.png");
  assert.equal(await page.locator("[data-count=bytes]").innerText(), "30 MB");
  assert.match(await page.locator("[data-count=words]").innerText(), /^\d.* (B|kB)$/);
  assert.equal(await downloaded("big.png"), await sha256(files.paths["big.png"]));
  opened.clean();
});

test("several files go at once", async () => {
  await files.as("few.png", "small.png");
  await files.as("many.png", "big.png");
  await page.setInputFiles("#files", [files.paths["few.png"], files.paths["many.png"]]);
  await becomesReady("many.png");
  await becomesReady("few.png");
  opened.clean();
});

for (const [way, kind, type, carrier] of [
  ["dropped", "DragEvent", "drop", "dataTransfer"],
  ["pasted", "ClipboardEvent", "paste", "clipboardData"],
]) {
  test(`a ${way} file is taken`, async () => {
    const name = `${way}.txt`;
    await page.evaluate(({ name, kind, type, carrier }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["text"], name, { type: "text/plain" }));
      const event = new window[kind](type, { [carrier]: transfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }, { name, kind, type, carrier });
    await becomesReady(name);
    opened.clean();
  });
}

test("a cancelled upload stops, is not left pending, and can be started again", async () => {
  await files.as("cancelled.png", "big.png");
  const line = await slowLine(page, slow);
  await choose("cancelled.png");
  await inTheMiddle("cancelled.png");
  await press("cancelled.png", "Cancel");
  await badge("cancelled.png", "Cancelled").waitFor();
  assert.deepEqual(await pendingNames(), []);
  await line.release();
  await press("cancelled.png", "Try again");
  await becomesReady("cancelled.png");
  opened.clean();
});

test("cancel and retry keep the keyboard focus on the upload", async () => {
  await files.as("focus.png", "big.png");
  const line = await slowLine(page, slow);
  await choose("focus.png");
  await inTheMiddle("focus.png");
  await rowOf(page, "focus.png").getByRole("button", { name: "Cancel" }).focus();
  await page.keyboard.press("Enter");
  await badge("focus.png", "Cancelled").waitFor();
  assert.equal(await page.locator(":focus").innerText(), "Try again");
  await page.keyboard.press("Enter");
  await inTheMiddle("focus.png");
  assert.equal(await page.locator(":focus").innerText(), "Cancel");
  await line.release();
  await becomesReady("focus.png");
  opened.clean();
});

test("a type that is not allowed is refused in words", async () => {
  await page.setInputFiles("#files", { name: "page.html", mimeType: "text/html", buffer: Buffer.from("<p>") });
  await badge("page.html", "Failed").waitFor();
  assert.match(await rowOf(page, "page.html").locator(".trouble").innerText(), /text\/html/);
  opened.clean(/status of 422/);
});

test("a file that is too large is refused before a byte is sent", async () => {
  await page.evaluate(() => {
    const file = new File(["x"], "huge.png", { type: "image/png" });
    Object.defineProperty(file, "size", { value: 1e15 });
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const drop = new DragEvent("drop", { bubbles: true, cancelable: true });
    const item = { kind: "file", getAsFile: () => file, webkitGetAsEntry: () => null };
    Object.defineProperty(drop, "dataTransfer", { value: { types: ["Files"], items: [item] } });
    document.body.dispatchEvent(drop);
  });
  await badge("huge.png", "Failed").waitFor();
  assert.match(await rowOf(page, "huge.png").locator(".trouble").innerText(), /large/i);
  assert.equal(await page.locator("[data-count=bytes]").innerText(), "0 B");
  opened.clean(/status of 413/);
});

test("after a reload in the middle the same file goes on to ready", async () => {
  await files.as("resumed.png", "big.png");
  const line = await slowLine(page, slow);
  await choose("resumed.png");
  await inTheMiddle("resumed.png");
  await page.reload();
  await badge("resumed.png", "Unfinished").waitFor();
  await line.release();
  const chooser = page.waitForEvent("filechooser");
  await press("resumed.png", "Choose the file again");
  await (await chooser).setFiles(files.paths["resumed.png"]);
  await becomesReady("resumed.png");
  assert.equal(await page.locator("#unfinished .row").count(), 0);
  opened.clean(/status of 409/);
});

test("another file is not taken for an unfinished one, which can be discarded", async () => {
  await files.as("waiting.png", "big.png");
  const line = await slowLine(page, slow);
  await choose("waiting.png");
  await inTheMiddle("waiting.png");
  await page.reload();
  await badge("waiting.png", "Unfinished").waitFor();
  await line.release();
  const chooser = page.waitForEvent("filechooser");
  await press("waiting.png", "Choose the file again");
  await (await chooser).setFiles(files.paths["small.png"]);
  await page.getByText("That is another file.").waitFor();
  await press("waiting.png", "Discard");
  await page.getByText("may still be on its way in another tab").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await page.locator("#unfinished-section").waitFor({ state: "hidden" });
  opened.clean();
});

test("a ready upload is deleted after a question", async () => {
  await page.setInputFiles("#files", { name: "doomed.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await becomesReady("doomed.txt");
  await press("doomed.txt", "Dismiss");
  await press("doomed.txt", "Delete");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await rowOf(page, "doomed.txt").waitFor({ state: "detached" });
  opened.clean();
});
