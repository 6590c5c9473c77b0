import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startFakes } from "./support/fakes.mjs";
import { answerJson, answerProblem } from "./support/http.mjs";

const logged = /Failed to load resource|CORS/;
const file = { name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("a note") };
let browser, fakes, opened, page;

before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

async function open(options) {
  fakes = await startFakes(options);
  opened = await openPage(browser, fakes.gateway.origin);
  page = opened.page;
}

const send = () => page.setInputFiles("#files", file);
const row = () => rowOf(page, file.name);
const ends = (badge) => row().getByText(badge, { exact: true }).waitFor({ timeout: 20_000 });
const trouble = () => row().locator(".trouble").innerText();
const count = (name) => fakes.gateway.calls.filter((call) => call === name).length;

afterEach(async () => {
  await opened.context.close();
  fakes.stop();
});

describe("a file on its way through put instructions", () => {
  beforeEach(() => open());

  test("a lost answer is looked into, and the bytes are not sent twice", async () => {
    fakes.storage.faults.push("lose-answer");
    await send();
    await ends("Ready");
    assert.equal(fakes.storage.seen.length, 1);
    opened.clean(logged);
  });

  test("a line cut before the bytes were kept is tried again with a fresh instruction", async () => {
    fakes.storage.faults.push("cut");
    await send();
    await ends("Ready");
    assert.deepEqual([fakes.storage.seen.length, count("transfer")], [2, 1]);
  });

  test("a lost answer nobody could look into ends ready when the second try meets 412", async () => {
    fakes.storage.faults.push("lose-answer");
    fakes.gateway.script.finalize = [(response) => answerProblem(response, 409, { title: "Not there yet" })];
    await send();
    await ends("Ready");
    assert.equal(fakes.storage.seen.length, 2);
  });

  test("an expired instruction is asked for again", async () => {
    fakes.storage.faults.push("expire");
    await send();
    await ends("Ready");
    assert.equal(count("transfer"), 1);
  });

  test("a storage that is busy is tried again", async () => {
    fakes.storage.faults.push(503);
    await send();
    await ends("Ready");
  });

  test("a refusal for good is told with its status, and another try can succeed", async () => {
    fakes.storage.faults.push(400);
    await send();
    await ends("Failed");
    assert.match(await trouble(), /Storage refused the file[^]*HTTP 400/);
    await row().getByRole("button", { name: "Try again" }).click();
    await ends("Ready");
    assert.equal(count("create"), 1);
  });

  test("a check that takes longer is asked about again after the time Gatepass names", async () => {
    fakes.gateway.script.finalize = [
      (response) => answerJson(response, 202, { status: "uploaded" }, { "Retry-After": "1" }),
      (response) => answerProblem(response, 503, { title: "Busy" }, { "Retry-After": "0" }),
    ];
    await send();
    await ends("Ready");
    assert.equal(count("finalize"), 3);
  });

  test("Gatepass is not waited for longer than half a minute at a time", async () => {
    const waits = await page.evaluate(async () => {
      const { retryAfterSeconds } = await import("/web/client/api/problem.js");
      const dates = ["Fri, 01 Jan 2100 00:00:00 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"];
      return ["600", "2", ...dates, "soon"].map((value) =>
        retryAfterSeconds(new Response(null, { headers: { "Retry-After": value } })),
      );
    });
    assert.deepEqual(waits, [30, 2, 30, 0, undefined]);
  });

  test("every violation of a rejected file is told, and a new try is a new upload", async () => {
    const violations = [
      { code: "size", detail: "Six bytes arrived, seven were announced." },
      { code: "content_type", detail: "This is a program." },
    ];
    fakes.gateway.script.finalize = [
      (response) => answerProblem(response, 422, { title: "The file was rejected", code: "upload_rejected", violations }),
    ];
    await send();
    await ends("Failed");
    assert.match(await trouble(), /rejected[^]*Six bytes[^]*a program/);
    await row().getByRole("button", { name: "Try again" }).click();
    await ends("Ready");
    assert.equal(count("create"), 2);
  });

  test("a store that is misconfigured is told at once and not asked again", async () => {
    const detail = "Its operator must act.";
    fakes.gateway.script.finalize = [
      (response) => answerProblem(response, 502, { title: "The store refuses", detail, retryable: false }),
    ];
    await send();
    await ends("Failed");
    assert.match(await trouble(), /The store refuses[^]*operator/);
    assert.equal(count("finalize"), 1);
  });

  test("an answer of Gatepass that never came is told, and another try asks under the same key", async () => {
    fakes.gateway.script.create = [(response) => response.destroy()];
    await send();
    await ends("Failed");
    assert.match(await trouble(), /cannot be reached[^]*goes on with that upload/);
    await row().getByRole("button", { name: "Try again" }).click();
    await ends("Ready");
    const [first, second] = fakes.gateway.keys;
    assert.match(first, /^"[0-9a-f]{32}"$/);
    assert.equal(second, first);
  });

  test("an upload whose bytes arrived before the reload is ready without sending them again", async () => {
    fakes.storage.faults.push("lose-answer");
    fakes.gateway.script.finalize = [(response) => answerJson(response, 202, {}, { "Retry-After": "600" })];
    await send();
    await ends("Checking what arrived");
    await page.reload();
    await row().getByText("Unfinished", { exact: true }).waitFor();
    await send();
    await ends("Ready");
    assert.equal(fakes.storage.seen.length, 1);
  });

  test("an upload settled by another witness between look and new instruction is ready", async () => {
    fakes.storage.faults.push("lose-answer");
    const conflict = (response) => answerProblem(response, 409, { title: "Conflict" });
    fakes.gateway.script.finalize = [conflict];
    fakes.gateway.script.transfer = [conflict];
    await send();
    await ends("Ready");
    assert.equal(fakes.storage.seen.length, 1);
  });

  test("a violation that is the detail already is told once", async () => {
    const detail = "The name is blank.";
    fakes.gateway.script.create = [
      (response) => answerProblem(response, 422, { title: "Refused", detail, violations: [{ code: "name", detail }] }),
    ];
    await send();
    await ends("Failed");
    assert.equal((await trouble()).split(detail).length, 2);
  });

  test("an instruction of an unknown kind is refused in words", async () => {
    fakes.gateway.script.create = [
      (response) => answerJson(response, 201, { id: "x", transfer: { kind: "pigeon", parts: [] } }),
    ];
    await send();
    await ends("Failed");
    assert.match(await trouble(), /pigeon/);
  });
});

test("an answer lost on a kept connection, where the browser repeats the PUT itself, ends ready", async () => {
  await open({ keepConnections: true });
  fakes.storage.faults.push("lose-answer");
  await send();
  await ends("Ready");
  assert.deepEqual([fakes.storage.seen.length, count("transfer")], [2, 0]);
  opened.clean(logged);
});

test("a form instruction sends its fields first and the file last", async () => {
  await open({ kind: "form" });
  await send();
  await ends("Ready");
  const [form] = fakes.storage.seen;
  assert.equal(form.method, "POST");
  assert.match(form.body.toString(), /name="key"[^]*name="file"; filename="note.txt"[^]*a note/);
  opened.clean();
});
