import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isMonotone } from "./bars.mjs";
import { hasOnly, largeFiles } from "./uppy-store.mjs";

const mib = 1 << 20;
/** What aws-s3 cuts a file into, unless told. */
const part = 5 * mib;
/** What version 5 says where the answer to a form tells no address, and goes on: the built-in store's does not. */
const unaddressed = /Could not read the Location header/;
/** What the browser says by itself of a refused request, and Uppy of every error. */
const refused = /the server responded with a status of 4\d\d|^\[Uppy\]/;

/**
 * What one version of Uppy does with one store. `open` gives a page, with more options of its
 * plugin, and `limited` the same where uploads may have 6 MB. `size` is the large file's, `folder` the store's.
 */
export async function prove(t, { version, gateway, open, limited, size, folder }) {
  const inParts = { shouldUseMultipart: true, limit: 2 };
  const film = (what) => ({ name: `${what} ${version}.mp4`, type: "video/mp4", size: 8 * part });

  async function test(what, opening, act) {
    await t.test(`Uppy ${version}: ${what}`, async (t) => {
      const uppy = await opening();
      t.after(uppy.close);
      await act(uppy);
    });
  }

  await test("a file in one request is ready without anybody saying that it is sent", open, async (uppy) => {
    const file = { name: `päge & co +1 (${version}).png`, type: "image/png", size: 70_000 };
    assert.equal(await uppy.send(file), "sent");
    await gateway.isServed(await gateway.becomes("ready", file.name, 5), file.size);
    assert.deepEqual(uppy.sent, [{ method: "POST", part: undefined, status: 201 }]);
    uppy.clean(unaddressed);
  });

  await test(`a file of ${size} bytes in parts`, open, async (uppy) => {
    const file = { ...film("large"), size };
    assert.equal(await uppy.send(file), "sent");
    const upload = await gateway.find(file.name);
    assert.deepEqual([upload.status, upload.size], ["ready", size]);
    await gateway.isServed(upload, size);
    const numbers = Array.from({ length: Math.ceil(size / part) }, (_, index) => index + 1);
    assert.deepEqual(uppy.arrived().sort((one, other) => one - other), numbers);
    assert.ok(isMonotone((await uppy.told()).progress.slice(0, -1)));
    uppy.clean();
  });

  await test("pause, and resume with the parts that are missing", () => open(inParts), async (uppy) => {
    const file = film("paused");
    const { done, release } = await uppy.sendSlowly(file, 2);
    await uppy.call("pauseAll");
    const first = uppy.arrived();
    const before = uppy.sent.length;
    await pause(600);
    assert.equal(uppy.sent.length, before);
    await release();
    await uppy.call("resumeAll");
    assert.equal(await done, "sent");
    onceEach(uppy, first);
    await gateway.isServed(await gateway.becomes("ready", file.name), file.size);
    uppy.clean();
  });

  await test("cancel, and nothing is left", () => open(inParts), async (uppy) => {
    const before = await largeFiles(folder());
    const file = film("cancelled");
    await uppy.sendSlowly(file, 2);
    assert.ok((await largeFiles(folder())).length > before.length);
    await uppy.call("cancelAll");
    await gateway.becomes("aborted", file.name);
    await hasOnly(folder(), before);
    uppy.clean();
  });

  await test("a reload in the middle, and Golden Retriever sends the rest", () => open(inParts, { retrieves: true }), async (uppy) => {
    const file = film("reloaded");
    const { release } = await uppy.sendSlowly(file, 2);
    const first = uppy.arrived();
    await uppy.reload();
    await release();
    assert.equal(await uppy.restore(), "sent");
    onceEach(uppy, first);
    await gateway.isServed(await gateway.becomes("ready", file.name), file.size);
    uppy.clean();
  });

  for (const [way, options] of Object.entries({ "one request": {}, parts: inParts })) {
    await test(`a wrong type in ${way} is refused`, () => open(options), async (uppy) => {
      const file = { name: `run ${version}.exe`, type: "application/x-msdownload", size: part + 1 };
      assert.notEqual(await uppy.send(file), "sent");
      await showed(uppy, /application\/x-msdownload/);
      assert.deepEqual(uppy.sent, []);
    });

    await test(`a file over the limit in ${way} is refused`, () => limited.open(options), async (uppy) => {
      const file = { ...film(`over in ${way}`), size: part + 2 * mib };
      assert.notEqual(await uppy.send(file), "sent");
      const { status } = await limited.gateway.find(file.name);
      assert.equal(status, way === "parts" ? "failed" : "pending");
      if (way === "parts") await showed(uppy, /promised were at most 6000000 bytes/);
      else assert.deepEqual(uppy.sent.map(({ status }) => status), [400]);
    });
  }

  /** What the user sees: version 5 shows the gateway's words, version 6 that it said no. */
  async function showed(uppy, words) {
    const { infos } = await uppy.told();
    assert.match(infos.join(), version === 5 ? words : /^Companion request failed/);
    uppy.clean(refused);
  }
}

/** Those that had arrived were not sent again. */
function onceEach({ sent }, first) {
  assert.ok(first.length >= 2);
  const counts = first.map((part) => sent.filter((one) => one.part === part).length);
  assert.deepEqual(counts, first.map(() => 1), JSON.stringify(sent));
}
