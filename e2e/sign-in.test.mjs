import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { makeFiles, sha256 } from "./support/files.mjs";
import { runGatepass, startGatepass } from "./support/gatepass.mjs";
import { looksRight, views } from "./support/looks.mjs";

const create = "keys create --name page --tenant acme --owner ann --scopes upload,download,delete";
let server, key, browser, files, opened, page;

before(async () => {
  files = await makeFiles({ "small.png": 70_000 });
  server = await startGatepass({ GATEPASS_AUTH_API_KEYS: "true" }, (data) => runGatepass(create, data));
  key = server.prepared;
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await files?.remove();
});
beforeEach(async () => {
  opened = await openPage(browser, server.origin);
  page = opened.page;
});
afterEach(() => opened.context.close());

const asked = () => page.getByRole("heading", { name: "Sign in" }).waitFor();
const uploaded = () => rowOf(page, "small.png").getByText("Ready", { exact: true }).waitFor();
async function signIn(text) {
  await page.getByLabel("API key or access token").fill(text);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a page without a credential asks for one, and with it uploads, lists and downloads", async () => {
  await asked();
  await signIn(key);
  await page.getByText("Allowed:").waitFor();
  await page.setInputFiles("#files", files.paths["small.png"]);
  await uploaded();
  const download = opened.context.waitForEvent("page").then((tab) => tab.waitForEvent("download"));
  const here = page.waitForEvent("download");
  await rowOf(page, "small.png").getByRole("link", { name: "Download small.png" }).click();
  const file = await Promise.race([download, here]);
  assert.equal(await sha256(await file.path()), await sha256(files.paths["small.png"]));

  await page.reload();
  await uploaded();
  opened.clean(/status of 401/);
});

test("a credential that is not accepted is forgotten, and said so", async () => {
  await asked();
  await signIn(`${key}x`);
  await page.getByText("It was not accepted.").waitFor();
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  await signIn(key);
  await page.getByText("Allowed:").waitFor();
  assert.equal(await page.getByText("It was not accepted.").isVisible(), false);
});

test("signing out leaves nothing in the browser", async () => {
  await signIn(key);
  await page.getByText("Allowed:").waitFor();
  await page.getByRole("button", { name: "Sign out" }).click();
  await asked();
  assert.equal(await page.evaluate(() => sessionStorage.length + document.cookie.length), 0);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(!stored.includes(key));
});

for (const [view, options] of Object.entries(views)) {
  test(`asking for a credential looks right and is accessible, ${view}`, async () => {
    const { page: plain, context } = await openPage(browser, server.origin, options);
    await plain.getByLabel("API key or access token").fill("wrong");
    await plain.getByRole("button", { name: "Sign in" }).click();
    await plain.getByText("It was not accepted.").waitFor();
    await looksRight(plain, `${view}-sign-in`);
    await context.close();
  });
}
