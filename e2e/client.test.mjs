import assert from "node:assert/strict";
import { openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { createGatepass } from "../client/index.js";
import { startCuttingProxy } from "./support/cutting-proxy.mjs";
import { makeFiles } from "./support/files.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { isHere, stores } from "./support/servers.mjs";

const mib = 1 << 20;
const small = "päge & co.png";
/** Three parts. */
const large = "clip.mp4";
let files;

before(async () => {
  files = await makeFiles({ [small]: 700_000, [large]: 20 * mib, "empty.txt": 0 });
});
after(() => files?.remove());

async function opened(name) {
  return openAsBlob(files.paths[name], { type: name.endsWith(".mp4") ? "video/mp4" : "image/png" });
}

for (const store of stores.filter(isHere)) {
  test(`the package sends from Node to ${store.name}:`, async (t) => {
    const started = await store.start();
    t.after(started.stop);
    const proxy = await proxied(started.env);
    t.after(() => proxy?.stop());
    const server = await startGatepass({
      ...started.env,
      ...proxy?.env,
      GATEPASS_POLICIES_DEFAULT_MULTIPART_FROM: "5MB",
    });
    t.after(server.stop);
    const gatepass = createGatepass({ url: `${server.origin}/` });

    const whole = store.forms === false ? ["put"] : ["put", "form"];
    for (const transfer of whole) {
      await t.test(`by ${transfer}`, async () => {
        const seen = watching();
        const file = await opened(small);
        const upload = await gatepass.upload(file, { filename: small, transfer, metadata: { album: "7" } }, seen);
        assert.equal(upload.status, "ready");
        assert.deepEqual(upload.metadata, { album: "7" });
        await isServed(gatepass, upload, small);
        seen.upTo(file.size);
        assert.equal(seen.created.id, upload.id);
      });
    }

    await t.test("an empty file", async () => {
      const upload = await gatepass.upload(new Blob([]), { filename: "empty.txt", contentType: "text/plain" });
      assert.equal(upload.size, 0);
    });

    await t.test("in parts, and goes on where it was stopped", async () => {
      const file = await opened(large);
      const stop = new AbortController();
      const first = watching({ signal: stop.signal, at: 12 * mib, act: () => stop.abort(new Error("stopped")) });
      await assert.rejects(gatepass.upload(file, { filename: large }, first), /stopped/);
      assert.equal((await gatepass.find(first.created.id)).status, "pending");

      const second = watching();
      const upload = await gatepass.resume(first.created.id, file, second);
      assert.equal(upload.status, "ready");
      await isServed(gatepass, upload, large);
      second.upTo(file.size);
    });

    await t.test("what is removed on its way is gone", async () => {
      const stop = new AbortController();
      const seen = watching({ signal: stop.signal, at: 1, act: () => stop.abort() });
      await assert.rejects(gatepass.upload(await opened(large), { filename: large }, seen), { name: "AbortError" });
      await gatepass.remove(seen.created.id);
      await gatepass.remove(seen.created.id);
      assert.equal((await gatepass.find(seen.created.id)).status, "aborted");
      await assert.rejects(gatepass.resume(seen.created.id, await opened(large)), { name: "Problem", status: 410 });
    });

    if (proxy) {
      await t.test("although the answer of storage is lost", async () => {
        for (const name of [small, large]) {
          proxy.arm();
          const upload = await gatepass.upload(await opened(name), { filename: name, transfer: name === small ? "put" : "auto" });
          assert.equal(upload.status, "ready");
          await isServed(gatepass, upload, name);
        }
        assert.equal(proxy.cuts(), 2);
      });
    }

    await t.test("and says what Gatepass refuses", async () => {
      const wish = { filename: "run.exe", contentType: "application/x-msdownload" };
      await assert.rejects(gatepass.upload(await opened(small), wish), {
        name: "Problem",
        status: 422,
        code: "content_type_not_allowed",
      });
    });
  });
}

test("who cannot be asked is told so, and nothing is sent twice", async () => {
  const nobody = createGatepass({ url: "http://127.0.0.1:9" });
  await assert.rejects(nobody.upload(new Blob(["a"]), { filename: "a.txt" }), { name: "NotAnswered" });
});

/** A line to the store that can be cut, where the store's address is a setting. */
async function proxied({ GATEPASS_STORES_MAIN_ENDPOINT: endpoint }) {
  if (!endpoint) return undefined;
  const url = new URL(endpoint);
  const proxy = await startCuttingProxy(Number(url.port));
  url.port = proxy.port;
  const env = { GATEPASS_STORES_MAIN_PUBLIC_ENDPOINT: url.href.replace(/\/$/, "") };
  return { ...proxy, env };
}

/** What an upload tells of itself; `act` when so many bytes have left. */
function watching({ signal, at = Infinity, act } = {}) {
  const steps = [];
  const seen = {
    signal,
    onCreated: (upload) => (seen.created = upload),
    onProgress({ sent }) {
      steps.push(sent);
      if (sent >= at) act();
    },
    upTo(size) {
      assert.ok(steps.every((sent, index) => index === 0 || sent >= steps[index - 1]), `${steps}`);
      assert.equal(steps.at(-1), size);
    },
  };
  return seen;
}

async function isServed(gatepass, upload, name) {
  const { url, method, headers } = await gatepass.download(upload.id);
  const answer = await fetch(url, { method, headers });
  assert.ok(Buffer.from(await answer.arrayBuffer()).equals(await readFile(files.paths[name])));
}
