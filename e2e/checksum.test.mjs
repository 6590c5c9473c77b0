import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startGatepass } from "./support/gatepass.mjs";

const size = 20_000_000;
const file = { name: "declared.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(size, 7) };
let server, browser;

before(async () => {
  server = await startGatepass();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("an upload in parts that another client began with a CRC32C is finished and verified", async (t) => {
  const { page, context, clean } = await openPage(browser, server.origin);
  t.after(() => context.close());
  const value = await page.evaluate(async (size) => {
    const { crc32c } = await import("/web/client/upload/crc32c.js");
    return crc32c(new Blob([new Uint8Array(size).fill(7)]));
  }, size);
  const created = await fetch(`${server.origin}/v1/uploads`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      filename: file.name,
      contentType: file.mimeType,
      size,
      transfer: "multipart",
      checksum: { algorithm: "crc32c", value },
    }),
  });
  const upload = await created.json();
  assert.equal(created.status, 201, JSON.stringify(upload));
  assert.deepEqual(upload.transfer.partChecksum, { algorithm: "crc32c", required: true });

  await page.reload();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  await page.setInputFiles("#files", file);
  await rowOf(page, file.name).getByText("Ready", { exact: true }).waitFor({ timeout: 60_000 });
  const settled = await (await fetch(`${server.origin}/v1/uploads/${upload.id}`)).json();
  assert.equal(settled.checksum.status, "verified");
  clean(/status of 409/);
});
