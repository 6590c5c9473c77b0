import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startCuttingProxy } from "./support/cutting-proxy.mjs";
import { startGatepass, storeOf } from "./support/gatepass.mjs";
import { createFake, listen } from "./support/http.mjs";

let server, browser, store;

before(async () => {
  server = await startGatepass();
  store = await storeOf(server.origin);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

function image(name) {
  return { name, mimeType: "image/png", buffer: Buffer.alloc(1_000_000, 7) };
}

async function becomesReady(page, file) {
  await page.setInputFiles("#files", file);
  await rowOf(page, file.name).getByText("Ready", { exact: true }).waitFor();
}

async function originsAskedBy(page) {
  const entries = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  return new Set(entries.map((address) => new URL(address).origin));
}

for (const host of ["localhost", "127.0.0.1"]) {
  test(`the page opened as ${host} sends to storage and downloads from it`, async () => {
    const origin = `http://${host}:${new URL(server.origin).port}`;
    const { page, context, clean } = await openPage(browser, origin);
    const file = image(`by-${host}.png`);
    await becomesReady(page, file);
    assert.deepEqual(await originsAskedBy(page), new Set([origin, store.origin]));
    const started = page.waitForEvent("download");
    await rowOf(page, file.name).getByRole("link").click();
    assert.equal((await started).suggestedFilename(), file.name);
    clean();
    await context.close();
  });
}

test("the page fetches nothing from anywhere before a file is sent but from Gatepass", async () => {
  const { page, context, clean } = await openPage(browser, server.origin);
  assert.deepEqual(await originsAskedBy(page), new Set([server.origin]));
  clean();
  await context.close();
});

test("the API docs show every call, ask no other host and keep to their policy", async () => {
  const { page, context, clean } = await openPage(browser, `${server.origin}/docs`);
  await page.locator(".opblock").first().waitFor();
  const calls = await page.locator(".opblock-summary-path").allInnerTexts();
  const paths = calls.map((text) => text.replaceAll("\u200b", ""));
  for (const path of ["/v1/uploads", "/v1/uploads/{id}/finalize", "/v1/uploads/{id}/download"]) {
    assert.ok(paths.includes(path), `${path} is missing from ${paths}`);
  }
  await page.locator(".opblock-summary-control").first().click();
  await page.locator(".opblock-body").waitFor();
  assert.deepEqual(await originsAskedBy(page), new Set([server.origin]));
  clean();
  await context.close();
});

/** A browser that meets another port of this machine where it expects the store. */
function launchWithStoreAt(port) {
  return launchBrowser([`--host-resolver-rules=MAP ${store.host} 127.0.0.1:${port}`]);
}

test("the storage's answer is lost after the bytes arrived, and the upload still ends ready", async () => {
  const proxy = await startCuttingProxy(Number(store.port));
  const bent = await launchWithStoreAt(proxy.port);
  try {
    const { page, clean } = await openPage(bent, server.origin);
    proxy.arm();
    await becomesReady(page, image("lost.png"));
    assert.equal(proxy.cuts(), 1);
    clean(/net::ERR_|status of 412/);
  } finally {
    await bent.close();
    proxy.stop();
  }
});

test("a download that storage refuses leaves the page as it is", async () => {
  const file = image("refused.png");
  const { page: sender, context } = await openPage(browser, server.origin);
  await becomesReady(sender, file);
  await context.close();
  const away = createFake(async (request, response) => response.writeHead(503).end("<Error/>"));
  const bent = await launchWithStoreAt(await listen(away));
  try {
    const { page, context } = await openPage(bent, server.origin);
    const refusal = context.waitForEvent("response", (response) => response.status() === 503);
    await rowOf(page, file.name).getByRole("link").click();
    await refusal;
    assert.equal(page.url(), `${server.origin}/`);
    await rowOf(page, file.name).getByText("Ready", { exact: true }).waitFor();
  } finally {
    await bent.close();
    away.close();
  }
});
