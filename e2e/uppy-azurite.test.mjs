import assert from "node:assert/strict";
import { test } from "node:test";
import { isMonotone } from "./support/bars.mjs";
import { launchBrowser } from "./support/browser.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { isHere, stores } from "./support/servers.mjs";
import { witness } from "./support/uppy-gateway.mjs";
import { openUppy } from "./support/uppy.mjs";

const mib = 1 << 20;

for (const store of stores.filter(({ name }) => name === "Azurite").filter(isHere)) {
  test(`an Uppy sends to ${store.name},`, async (t) => {
    const browser = await launchBrowser();
    t.after(() => browser.close());
    const { env, stop } = await store.start();
    t.after(stop);
    const server = await startGatepass({ ...env, GATEPASS_POLICIES_DEFAULT_MULTIPART_FROM: "5MB" });
    t.after(server.stop);
    const gateway = witness(server.origin);

    for (const version of [5, 6]) {
      const open = (settings) =>
        openUppy(browser, {
          version,
          origin: server.origin,
          gateway: server.origin,
          uploader: "own",
          options: { url: server.origin },
          ...settings,
        });
      const endpoint = { 5: { endpoint: `${server.origin}/uppy` }, 6: { companionEndpoint: `${server.origin}/uppy` } };
      const openPlugin = (options) => open({ uploader: "companion", options: { ...endpoint[version], ...options } });
      const name = (what) => `${what} ${version}.mp4`;
      const film = (what) => ({ name: name(what), type: "video/mp4", size: 42 * mib });

      await t.test(`by the package's uploader in Uppy ${version}, files in one request and in parts`, async (t) => {
        const uppy = await open();
        t.after(uppy.close);
        for (const [what, size] of [["päge & co + 1", 70_000], ["film", 42 * mib]]) {
          assert.equal(await uppy.send({ ...film(what), size }), "sent");
          const upload = await gateway.find(name(what));
          assert.equal(upload.status, "ready");
          await gateway.isServed(upload, size);
        }
        const { progress, success } = await uppy.told();
        assert.ok(isMonotone(progress.filter((bytes) => bytes > 70_000)), `${progress}`);
        assert.deepEqual(success.map(({ status }) => status), ["ready", "ready"]);
        uppy.clean();
      });

      await t.test(`by the package's uploader in Uppy ${version}, paused and resumed`, async (t) => {
        const uppy = await open();
        t.after(uppy.close);
        const { done, release } = await uppy.sendSlowly(film("paused"), 2);
        await uppy.call("pauseAll");
        const first = uppy.arrived();
        await release();
        await uppy.call("resumeAll");
        assert.equal(await done, "sent");
        const twice = uppy.arrived().filter((part, at, all) => all.indexOf(part) !== at);
        assert.ok(first.every((part) => !twice.includes(part)), `${first} of ${uppy.arrived()}`);
        await gateway.isServed(await gateway.find(name("paused")), 42 * mib);
      });

      await t.test(`by the package's uploader in Uppy ${version}, cancelled`, async (t) => {
        const uppy = await open();
        t.after(uppy.close);
        const { done } = await uppy.sendSlowly(film("cancelled"), 1);
        await uppy.call("cancelAll");
        await done;
        await gateway.becomes("aborted", name("cancelled"));
      });

      await t.test(`by the package's uploader in Uppy ${version}, and goes on after a reload with Golden Retriever`, async (t) => {
        const uppy = await open({ retrieves: true });
        t.after(uppy.close);
        const { release } = await uppy.sendSlowly(film("reloaded"), 2);
        const first = uppy.arrived();
        await uppy.reload();
        await release();
        assert.equal(await uppy.restore(), "sent");
        const again = uppy.arrived().slice(first.length);
        assert.deepEqual(first.filter((part) => again.includes(part)), []);
        await gateway.isServed(await gateway.find(name("reloaded")), 42 * mib);
      });

      await t.test(`by the package's uploader in Uppy ${version}, and says what Gatepass refuses`, async (t) => {
        const uppy = await open();
        t.after(uppy.close);
        const refused = { name: name("run"), type: "application/x-msdownload", size: 1000 };
        assert.notEqual(await uppy.send(refused), "sent");
        const { infos } = await uppy.told();
        assert.match(infos.join(), /x-msdownload/);
      });

      await t.test(`by @uppy/aws-s3 ${version} ${version === 5 ? "in one request" : "not at all"}`, async (t) => {
        const uppy = await openPlugin({});
        t.after(uppy.close);
        const file = { ...film("plugin"), size: 70_000 };
        if (version === 5) {
          assert.equal(await uppy.send(file), "sent");
          assert.deepEqual(uppy.sent, [{ method: "PUT", part: undefined, status: 201 }]);
          await gateway.isServed(await gateway.becomes("ready", file.name), file.size);
          uppy.clean();
        } else {
          assert.match(await uppy.send(file), /^Companion request failed/);
          assert.deepEqual(uppy.sent, []);
        }
      });

      await t.test(`by @uppy/aws-s3 ${version} in no parts, which is said before any is sent`, async (t) => {
        const uppy = await openPlugin({ shouldUseMultipart: true });
        t.after(uppy.close);
        assert.match(await uppy.send(film("parts")), version === 5 ? /ETag/ : /^Companion request failed/);
        assert.deepEqual(uppy.sent, []);
      });
    }
  });
}
