import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { isMonotone, watchBars } from "./support/bars.mjs";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startFakes } from "./support/fakes.mjs";
import { makeFiles } from "./support/files.mjs";
import { answerProblem } from "./support/http.mjs";

const partSize = 100_000;
let browser, files, fakes, opened, page;

before(async () => {
  files = await makeFiles({ "film.png": 1_050_000, "song.png": 1_000_000, "many.png": 25_000_000 });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await files?.remove();
});
beforeEach(() => open());
afterEach(close);

async function open(options) {
  fakes = await startFakes({ kind: "multipart", partSize, ...options });
  opened = await openPage(browser, fakes.gateway.origin);
  page = opened.page;
}

async function close() {
  await opened.context.close();
  fakes.stop();
}

const send = (...names) => page.setInputFiles("#files", names.map((name) => files.paths[name]));
const ends = (badge, name = "film.png") =>
  rowOf(page, name).getByText(badge, { exact: true }).waitFor({ timeout: 20_000 });
const press = (button) => rowOf(page, "film.png").getByRole("button", { name: button }).click();
const trouble = () => rowOf(page, "film.png").locator(".trouble").innerText();
const count = (name) => fakes.gateway.calls.filter((call) => call === name).length;
const sentParts = () => fakes.storage.seen.map(({ part }) => part).sort((one, other) => one - other);
const numbers = (last) => Array.from({ length: last }, (_, index) => index + 1);
const upload = () => [...fakes.gateway.uploads.values()].at(-1);

async function arrivedWhole(name = "film.png") {
  const { id } = [...fakes.gateway.uploads.values()].findLast(({ filename }) => filename === name);
  const parts = [...fakes.storage.parts.get(`/${id}`)].sort(([one], [other]) => one - other);
  const bytes = Buffer.concat(parts.map(([, body]) => body));
  assert.ok(bytes.equals(await readFile(files.paths[name])), `${name} arrived otherwise`);
}

/** The page's pauses take a hundredth of their time. */
const hurry = () =>
  page.evaluate(() => {
    const usual = window.setTimeout;
    window.setTimeout = (act, wait) => usual(act, wait / 100);
  });

/** Starts an upload that stands still, with a few parts there and others on their way. */
async function sendInPart(parts = 5) {
  fakes.storage.line.limit = parts;
  await send("film.png");
  while (fakes.storage.seen.length < parts) await page.waitForTimeout(20);
}

test("parts go a few at once, each once, and make the file", async () => {
  fakes.storage.line.slow = 50;
  const bars = await watchBars(page);
  await send("film.png");
  await ends("Ready");
  assert.deepEqual(sentParts(), numbers(11));
  assert.equal(fakes.storage.line.most, 4);
  assert.ok(isMonotone(await bars.read()));
  await arrivedWhole();
  opened.clean();
});

test("several files together send no more parts at once than one", async () => {
  fakes.storage.line.slow = 50;
  await send("film.png", "song.png");
  await ends("Ready");
  await ends("Ready", "song.png");
  assert.equal(fakes.storage.line.most, 4);
  await arrivedWhole();
  await arrivedWhole("song.png");
});

test("parts are signed just before they are sent, in batches", async () => {
  await send("many.png");
  await ends("Ready", "many.png");
  const { signed } = fakes.gateway.parts;
  assert.deepEqual(signed.flat(), numbers(250).slice(100));
  assert.ok(signed.every((batch) => batch.length <= 32));
  await arrivedWhole("many.png");
});

for (const [name, fault] of Object.entries({ "is cut off": "cut", "meets a busy storage": 503 })) {
  test(`a part that ${name} is sent again by itself, with a fresh signature`, async () => {
    const bars = await watchBars(page);
    fakes.storage.faults.push(null, null, fault);
    await send("film.png");
    await ends("Ready");
    assert.equal(fakes.storage.seen.length, 12);
    assert.equal(fakes.gateway.parts.signed.flat().length, 1);
    assert.ok(isMonotone(await bars.read()));
    await arrivedWhole();
  });
}

test("a part whose answer is lost is sent again, which changes nothing", async () => {
  fakes.storage.faults.push(null, "lose-answer");
  await send("film.png");
  await ends("Ready");
  assert.equal(fakes.storage.seen.length, 12);
  await arrivedWhole();
});

test("signatures that have expired are asked for again", async () => {
  fakes.storage.faults.push(null, null, null, null, "expire");
  await send("film.png");
  await ends("Ready");
  await arrivedWhole();
});

test("a pause stops the line, and resuming sends the rest alone", async () => {
  const bars = await watchBars(page);
  await sendInPart();
  await press("Pause");
  await ends("Paused");
  assert.equal(await page.locator(":focus").innerText(), "Resume");
  fakes.storage.line.limit = Infinity;
  await page.waitForTimeout(600);
  assert.equal(fakes.storage.seen.length, 5);
  await press("Resume");
  await ends("Ready");
  assert.equal(fakes.storage.seen.length, 11);
  assert.deepEqual([count("create"), count("transfer"), count("finalize")], [1, 0, 1]);
  assert.ok(isMonotone(await bars.read()));
  await arrivedWhole();
  opened.clean();
});

test("a paused upload is cancelled at once", async () => {
  await sendInPart();
  await press("Pause");
  await ends("Paused");
  await press("Cancel");
  await ends("Cancelled");
  assert.equal(upload().status, "aborted");
});

test("an offline browser goes on by itself when it is back", async () => {
  const bars = await watchBars(page);
  await sendInPart();
  await opened.context.setOffline(true);
  fakes.storage.line.limit = Infinity;
  await ends("Offline, goes on by itself");
  await opened.context.setOffline(false);
  await ends("Ready");
  assert.ok(isMonotone(await bars.read()));
  await arrivedWhole();
});

test("a Gatepass that is away while parts are signed is waited for", async () => {
  const away = (response) => response.destroy();
  fakes.storage.faults.push(null, "expire");
  fakes.gateway.script.parts = [away, away];
  fakes.gateway.script.finalize = [away, away];
  await send("film.png");
  await ends("Ready");
  await arrivedWhole();
});

test("a storage that refuses for good is told, and another try sends the rest alone", async () => {
  fakes.storage.faults.push(null, null, 400);
  await send("film.png");
  await ends("Failed");
  assert.match(await trouble(), /HTTP 400/);
  const { size } = fakes.storage.parts.get(`/${upload().id}`);
  const before = fakes.storage.seen.length;
  await press("Try again");
  await ends("Ready");
  assert.ok(size >= 2 && fakes.storage.seen.length === before + 11 - size);
  assert.equal(count("create"), 1);
  await arrivedWhole();
});

test("parts that are missing or cut short at the end are sent again", async () => {
  fakes.gateway.script.finalize = [
    (response) => {
      const parts = fakes.storage.parts.get(`/${upload().id}`);
      parts.delete(3);
      parts.set(7, parts.get(7).subarray(0, 10));
      answerProblem(response, 409, { title: "x", code: "parts_incomplete", missing: [3], wrongSize: [7] });
    },
    (response) => answerProblem(response, 409, { title: "x", code: "parts_changed" }),
  ];
  await send("film.png");
  await ends("Ready");
  assert.deepEqual(sentParts(), [...numbers(11), 3, 7].sort((one, other) => one - other));
  assert.equal(count("finalize"), 3);
  await arrivedWhole();
});

const neverWhole = {
  parts_incomplete: /^The file is not complete\s+Storage took every part/,
  parts_changed: /^The file keeps changing\s+Its parts are also being sent from somewhere else/,
};
for (const [code, told] of Object.entries(neverWhole)) {
  test(`a Gatepass that keeps answering ${code} is told in its own words, and another try goes on`, async () => {
    const answer = (response) => answerProblem(response, 409, { title: "x", code, missing: [3] });
    fakes.gateway.script.finalize = Array(100).fill(answer);
    await hurry();
    await send("film.png");
    await ends("Failed");
    assert.match(await trouble(), told);
    fakes.gateway.script.finalize = [];
    await press("Try again");
    await ends("Ready");
    assert.equal(count("create"), 1);
    await arrivedWhole();
  });
}

test("parts that storage has dropped are told of, and another try is a new upload", async () => {
  await sendInPart();
  fakes.gateway.parts.lose(upload());
  fakes.storage.line.limit = Infinity;
  await ends("Failed");
  assert.match(await trouble(), /^Storage has dropped the parts\s+The upload has failed: Storage has dropped the parts\. Create a new upload\.$/);
  await press("Try again");
  await ends("Ready");
  assert.equal(count("create"), 2);
  await arrivedWhole();
});

test("where no part is signed without its CRC32C, the page computes it", async () => {
  await close();
  await open({ partChecksum: { algorithm: "crc32c", required: true } });
  const computed = await page.evaluate(async () => {
    const { crc32c } = await import("/web/client/upload/crc32c.js");
    return crc32c(new Blob(["123456789"]));
  });
  assert.equal(computed, "4waSgw==");
  await send("film.png");
  await ends("Ready");
  const [{ part, headers }] = fakes.storage.seen;
  const body = (await readFile(files.paths["film.png"])).subarray((part - 1) * partSize, part * partSize);
  assert.equal(headers["x-checksum"], await page.evaluate(async (bytes) => {
    const { crc32c } = await import("/web/client/upload/crc32c.js");
    return crc32c(new Blob([new Uint8Array(bytes)]));
  }, [...body]));
  await arrivedWhole();
});
