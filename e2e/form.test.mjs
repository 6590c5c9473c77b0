import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { launchBrowser, shoot } from "./support/browser.mjs";
import { makeFiles, sha256 } from "./support/files.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { listen } from "./support/http.mjs";
import { isHere, stores } from "./support/servers.mjs";

let browser, files;

before(async () => {
  files = await makeFiles({ "holiday.png": 70_000 });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await files?.remove();
});

/** A site as in docs/html-form.md: it renders the form, and finalizes when the browser is back. */
async function startSite(gatepass) {
  const asked = { filename: "holiday.png", contentType: "image/png", transfer: "form" };
  let id;
  const site = createServer(async (request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (request.url === "/favicon.ico") return response.end();
    if (request.url.startsWith("/done")) {
      return response.end(`<h1>${await settled(`${gatepass}/v1/uploads/${id}/finalize`)}</h1>`);
    }
    const created = await fetch(`${gatepass}/v1/uploads`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...asked, redirect: `${origin}/done` }),
    });
    const upload = await created.json();
    assert.equal(created.status, 201, JSON.stringify(upload));
    id = upload.id;
    response.end(formOf(upload.transfer.request));
  });
  const origin = `http://127.0.0.1:${await listen(site)}`;
  return { origin, upload: () => id, stop: () => (site.closeAllConnections(), site.close()) };
}

/** The gateway looks by itself too: while it does, the answer is 202, and the site asks again. */
async function settled(finalize) {
  const answer = await fetch(finalize, { method: "POST" });
  const { status } = await answer.json();
  if (answer.status !== 202) return status;
  await pause(1000 * Number(answer.headers.get("Retry-After")));
  return settled(finalize);
}

function formOf({ url, fields }) {
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  );
  return `<!doctype html><title>Form</title>
    <form method="post" enctype="multipart/form-data" action="${escape(url)}">
    ${hidden.join("\n")}
    <input type="file" name="file"><button>Send</button></form>`;
}

const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

for (const store of stores.filter(({ forms }) => forms !== false).filter(isHere)) {
  test(`a form without script brings a file to ${store.name} and the browser back`, async (t) => {
    const { env, stop } = await store.start();
    t.after(stop);
    const gatepass = await startGatepass(env);
    t.after(gatepass.stop);
    const site = await startSite(gatepass.origin);
    t.after(site.stop);
    const context = await browser.newContext({ javaScriptEnabled: false });
    t.after(() => context.close());
    const page = await context.newPage();

    await page.goto(site.origin);
    await page.setInputFiles("input[type=file]", files.paths["holiday.png"]);
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("heading", { name: "ready" }).waitFor({ timeout: 30_000 });
    assert.match(page.url(), /^http:\/\/127\.0\.0\.1:\d+\/done/);
    await shoot(page, `form on ${store.name}`);

    const download = await fetch(`${gatepass.origin}/v1/uploads/${site.upload()}/download`);
    const bytes = Buffer.from(await download.arrayBuffer());
    assert.equal(await digest(bytes), await sha256(files.paths["holiday.png"]));
  });
}

async function digest(bytes) {
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}
