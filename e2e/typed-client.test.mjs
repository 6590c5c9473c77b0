import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startGatepass } from "./support/gatepass.mjs";
import { changed, check, generate, tour } from "./support/typed.mjs";

let server, gatepass, made;

before(async () => {
  await generate();
  made = await tour();
  server = await startGatepass();
  gatepass = made.connect(server.origin);
});
after(() => server?.stop());

test("the generated types fit a program that uses them, with every check on", async () => {
  assert.equal(await check(), "");
});

test("the same description gives the same types", async () => {
  assert.equal(await generate(), await generate());
});

test("a member of another name does not compile any more", async () => {
  try {
    await generate(await changed("filename", "title"));
    assert.match(await check(), /tour\.ts.*filename/s);
  } finally {
    await generate();
  }
});

test("a file goes up, is settled, listed and read back", async () => {
  const text = "Sent with generated types.";
  const upload = await made.send(gatepass, "note.txt", new Blob([text], { type: "text/plain" }));
  assert.equal(upload.status, "ready");
  assert.equal(upload.size, text.length);
  assert.deepEqual(upload.metadata, { album: "7" });

  const listed = [];
  for await (const each of made.ready(gatepass)) listed.push(each.id);
  assert.deepEqual(listed, [upload.id]);

  assert.deepEqual(await made.fetchBack(gatepass, upload.id), { filename: "note.txt", size: text.length, text });
});

test("a refusal is the problem document, with its type, code and violations", async () => {
  const program = new Blob(["#!/bin/sh"], { type: "application/x-sh" });
  const { problem } = await made.send(gatepass, "run.sh", program).catch((error) => error);
  assert.equal(problem.status, 422);
  assert.equal(problem.type, "/problems/content-type-not-allowed");
  assert.equal(problem.code, "content_type_not_allowed");
  assert.equal(problem.retryable, false);
});

test("what is not there is told as a problem too", async () => {
  const nobody = "018f0000-0000-7000-8000-000000000000";
  const { problem } = await made.fetchBack(gatepass, nobody).catch((error) => error);
  assert.deepEqual([problem.status, problem.code], [404, "upload_not_found"]);
});
