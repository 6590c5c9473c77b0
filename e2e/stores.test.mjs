import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, openPage, rowOf, shoot } from "./support/browser.mjs";
import { makeFiles, sha256 } from "./support/files.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { isHere, stores } from "./support/servers.mjs";

let browser, files;

before(async () => {
  files = await makeFiles({ "päge & co.png": 70_000, "empty.txt": 0, "big.mp4": 20_000_000 });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await files?.remove();
});

for (const store of stores.filter(isHere)) {
  test(`the page works on ${store.name}`, async (t) => {
    const { env, stop } = await store.start();
    t.after(stop);
    const server = await startGatepass(env);
    t.after(server.stop);
    const { page, context, clean } = await openPage(browser, server.origin);
    t.after(() => context.close());

    await page.setInputFiles("#files", Object.values(files.paths));
    for (const name of Object.keys(files.paths)) {
      await rowOf(page, name).getByText("Ready", { exact: true }).waitFor({ timeout: 30_000 });
      const started = page.waitForEvent("download");
      await rowOf(page, name).getByRole("link", { name: `Download ${name}` }).click();
      const download = await started;
      assert.equal(download.suggestedFilename(), name);
      assert.equal(await sha256(await download.path()), await sha256(files.paths[name]));
    }
    await shoot(page, `page on ${store.name}`);
    clean();
  });
}
