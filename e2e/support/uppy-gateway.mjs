import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { counted } from "./uppy-counted.js";

/** What a gateway says of uploads, asked by one who may see them all. */
export function witness(origin, credential) {
  const headers = credential ? { Authorization: `Bearer ${credential}` } : {};

  async function ask(path) {
    const answer = await fetch(`${origin}/v1/${path}`, { headers });
    assert.equal(answer.status, 200, path);
    return answer.json();
  }

  /** The upload of that name: there is one. */
  async function find(name) {
    const { uploads } = await ask("uploads?limit=100");
    const found = uploads.filter(({ filename }) => filename === name);
    assert.equal(found.length, 1, `${name}: ${found.map(({ status }) => status)}`);
    return found[0];
  }

  /** The upload when it has that status, which takes no longer than so many seconds. */
  async function becomes(status, name, seconds = 5) {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const upload = await find(name);
      if (upload.status === status) return upload;
      assert.ok(Date.now() < deadline, `${name} is ${upload.status} after ${seconds} s`);
      await pause(50);
    }
  }

  async function isServed({ id }, size) {
    const answer = await fetch(`${origin}/v1/uploads/${id}/download`, { headers });
    assert.equal(answer.status, 200);
    assert.equal(await digest(answer.body), await digest(counted(size)));
  }

  return { find, becomes, isServed };
}

async function digest(chunks) {
  const hash = createHash("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}
