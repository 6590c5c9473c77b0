import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { looksRight, views } from "./support/looks.mjs";

const policies = {
  PHOTOS: ["image/*", "5MB"],
  ICONS: ["image/png", "10kB"],
  BOOKS: ["application/pdf", "100MB"],
  PAPERS: ["application/pdf", "1MB"],
};
const env = Object.fromEntries(
  Object.entries(policies).flatMap(([name, [types, size]]) => [
    [`GATEPASS_POLICIES_${name}_CONTENT_TYPES`, types],
    [`GATEPASS_POLICIES_${name}_MAX_SIZE`, size],
  ]),
);
const pdf = (name, size) => ({ name, mimeType: "application/pdf", buffer: Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(size, 1)]) });
const png = (name, size) => ({ name, mimeType: "image/png", buffer: Buffer.alloc(size, 7) });
const text = { name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("note") };
let server, browser, opened, page;

before(async () => {
  server = await startGatepass(env);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  opened = await openPage(browser, server.origin);
  page = opened.page;
});
afterEach(() => opened.context.close());

const send = (...files) => page.setInputFiles("#files", files);
const badge = (name, words) => rowOf(page, name).getByText(words, { exact: true }).waitFor();
const press = (name, button) => rowOf(page, name).getByRole("button", { name: button }).click();
const selectOf = (name) => page.getByRole("combobox", { name: `Policy for ${name}` });

async function policyOf(name) {
  const { uploads } = await (await fetch(`${server.origin}/v1/uploads`)).json();
  return uploads.find(({ filename }) => filename === name)?.policy;
}

test("the page says what each policy takes", async () => {
  const rules = await page.locator("#allowed > *").allInnerTexts();
  assert.deepEqual(rules, [
    "books takes PDF, up to 100 MB",
    "icons takes image/png, up to 10 kB",
    "papers takes PDF, up to 1 MB",
    "photos takes images, up to 5 MB",
  ]);
});

test("the policy that names a file's type most closely takes it, where the size fits", async () => {
  await send(png("tiny.png", 5_000), png("large.png", 50_000), pdf("long.pdf", 2_000_000));
  for (const [name, policy] of [["tiny.png", "icons"], ["large.png", "photos"], ["long.pdf", "books"]]) {
    await badge(name, "Ready");
    await rowOf(page, name).locator(".figures", { hasText: `policy\u00a0${policy}` }).waitFor();
    assert.equal(await policyOf(name), policy);
  }
  opened.clean();
});

test("a file that two policies take alike waits for the user's choice", async () => {
  await send(pdf("short.pdf", 5_000));
  await badge("short.pdf", "Which policy?");
  assert.equal(await policyOf("short.pdf"), undefined);
  const options = await selectOf("short.pdf").locator("option").allInnerTexts();
  assert.deepEqual(options, ["books", "icons (only image/png)", "papers", "photos (only images)"]);
  await selectOf("short.pdf").selectOption("papers");
  await press("short.pdf", "Upload");
  await badge("short.pdf", "Ready");
  assert.equal(await policyOf("short.pdf"), "papers");
  opened.clean();
});

test("many files that several policies take are decided in one go", async () => {
  const names = ["one.pdf", "two.pdf", "three.pdf"];
  await send(...names.map((name) => pdf(name, 5_000)));
  await badge("three.pdf", "Which policy?");
  await page.getByLabel("Policy for the 3 files that several take").selectOption("books");
  await page.getByRole("button", { name: "Upload them" }).click();
  for (const name of names) {
    await badge(name, "Ready");
    assert.equal(await policyOf(name), "books");
  }
  opened.clean();
});

test("a file that no policy takes is told of each why, and Gatepass is not asked", async () => {
  await send(text, png("poster.png", 6_000_000));
  await badge("note.txt", "Failed");
  const why = rowOf(page, "note.txt").locator(".violations li");
  assert.deepEqual(await why.allInnerTexts(), [
    "books takes only PDF.",
    "icons takes only image/png.",
    "papers takes only PDF.",
    "photos takes only images.",
  ]);
  await rowOf(page, "poster.png").getByText("photos takes only up to 5 MB.").waitFor();
  opened.clean();
});

test("the user's policy goes before the page's, for all files and for one", async () => {
  await page.getByLabel("Policy", { exact: true }).selectOption("photos");
  await page.getByText("Allowed: images, up to 5 MB each.").waitFor();
  await send(png("small.png", 5_000));
  await badge("small.png", "Ready");
  assert.equal(await policyOf("small.png"), "photos");
  await send(pdf("wrong.pdf", 5_000));
  await badge("wrong.pdf", "Failed");
  assert.match(await rowOf(page, "wrong.pdf").locator(".trouble").innerText(), /photos[^]*application\/pdf/);
  await selectOf("wrong.pdf").selectOption("papers");
  await press("wrong.pdf", "Try again");
  await badge("wrong.pdf", "Ready");
  assert.equal(await policyOf("wrong.pdf"), "papers");
  opened.clean(/status of 422/);
});

for (const [view, options] of Object.entries(views)) {
  test(`choosing a policy looks right and is accessible, ${view}`, async () => {
    const { page, context } = await openPage(browser, server.origin, options);
    const files = [pdf("annual report.pdf", 5_000), pdf("minutes.pdf", 5_000), text];
    await page.setInputFiles("#files", files);
    await page.getByText("No policy takes this file").waitFor();
    await looksRight(page, `${view}-policies`);
    await context.close();
  });
}
