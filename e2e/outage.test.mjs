import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { isMonotone, watchBars } from "./support/bars.mjs";
import { launchProfile, rowOf, shoot } from "./support/browser.mjs";
import { startCuttingProxy } from "./support/cutting-proxy.mjs";
import { makeFiles, sha256 } from "./support/files.mjs";
import { startGatepass, storeOf } from "./support/gatepass.mjs";
import { isHere, stores } from "./support/servers.mjs";

/** Six parts of 8 MiB. */
const size = 50_000_000;
/** More than four of them: whatever four are on their way, one has arrived and one has not begun. */
const middle = 36_000_000;
const scenes = {
  "the network is cut": networkCut,
  "the gateway is killed": gatewayKilled,
  "the browser is closed": browserClosed,
};
let files;

before(async () => {
  files = await makeFiles(Object.fromEntries(Object.keys(scenes).map((scene) => [`${scene}.mp4`, size])));
});
after(() => files?.remove());

for (const store of stores.filter(isHere)) {
  test(`a file on its way to ${store.name} in parts arrives although`, async (t) => {
    const { env, stop } = await store.start();
    t.after(stop);
    const server = await startGatepass({ ...env, GATEPASS_POLICIES_DEFAULT_MULTIPART_FROM: "5MB" });
    t.after(server.stop);
    const { host, port } = await storeOf(server.origin);
    const proxy = await startCuttingProxy(Number(port));
    t.after(proxy.stop);
    const profile = await mkdtemp(join(tmpdir(), "gatepass-profile-"));
    t.after(() => rm(profile, { recursive: true, force: true }));
    const launch = () => launchProfile(profile, [`--host-resolver-rules=MAP ${host} 127.0.0.1:${proxy.port}`]);

    for (const [scene, act] of Object.entries(scenes)) {
      await t.test(scene, async () => {
        const name = `${scene}.mp4`;
        let browser = await launch();
        try {
          const opened = await browser.open(server.origin);
          const again = async () => {
            await browser.close();
            browser = await launch();
            return (await browser.open(server.origin)).page;
          };
          proxy.holdAfter(middle);
          const bars = await watchBars(opened.page);
          await opened.page.setInputFiles("#files", files.paths[name]);
          await rowOf(opened.page, name).getByText(/[1-4]\sof\s6\sparts/).waitFor({ timeout: 60_000 });
          const page = await act({ ...opened, name, bars, server, proxy, again });
          await shoot(page, `${scene} on ${store.name}`);
          await comesBack(page, name);
        } finally {
          await browser.close();
        }
      });
    }
  });
}

const badge = (page, name, text) =>
  rowOf(page, name).getByText(text, { exact: true }).first().waitFor({ timeout: 90_000 });

async function comesBack(page, name) {
  const started = page.waitForEvent("download");
  await rowOf(page, name).getByRole("link", { name: `Download ${name}` }).click();
  assert.equal(await sha256(await (await started).path()), await sha256(files.paths[name]));
}

async function networkCut({ page, name, bars, proxy }) {
  proxy.down();
  await badge(page, name, "Connection lost, trying again");
  proxy.release();
  proxy.up();
  await badge(page, name, "Ready");
  assert.ok(isMonotone(await bars.read()));
  return page;
}

async function gatewayKilled({ page, name, bars, server, proxy }) {
  await server.kill();
  proxy.release();
  await badge(page, name, "Connection lost, trying again");
  await server.start();
  await badge(page, name, "Ready");
  assert.ok(isMonotone(await bars.read()));
  return page;
}

/** The line goes down with the browser: what it still holds would arrive afterwards. */
async function browserClosed({ name, again, proxy }) {
  proxy.down();
  const page = await again();
  proxy.release();
  proxy.up();
  await badge(page, name, "Unfinished");
  const chooser = page.waitForEvent("filechooser");
  await rowOf(page, name).getByRole("button", { name: "Choose the file again" }).click();
  await (await chooser).setFiles(files.paths[name]);
  await badge(page, name, "Ready");
  const sent = await page.locator("[data-count=bytes]").innerText();
  assert.ok(sent.endsWith(" MB") && parseFloat(sent) < 42, `${sent} of 50 MB were sent again`);
  return page;
}
