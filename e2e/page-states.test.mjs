import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startFakes } from "./support/fakes.mjs";
import { looksRight, views } from "./support/looks.mjs";

let browser;

before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

const note = (name, more) => ({
  id: name,
  filename: `${name}.pdf`,
  contentType: "application/pdf",
  size: 1000,
  policy: "default",
  createdAt: new Date(Date.now() - 7_200_000).toISOString(),
  ...more,
});

for (const [view, options] of Object.entries(views)) {
  test(`every state of an upload is said in words and changes by itself, ${view}`, async (t) => {
    const { gateway, stop } = await startFakes();
    t.after(stop);
    const { uploads } = gateway;
    const put = (upload) => uploads.set(upload.id, upload);
    put(note("scanned", { status: "uploaded", waitingFor: "scan" }));
    put(note("kept waiting", { status: "uploaded", waitingFor: "scanner_unavailable" }));
    put(note("checked", { status: "uploaded" }));
    put(note("late", { status: "orphaned" }));
    put(note("gone", { status: "deleted" }));
    put(note("bad", { status: "failed", violations: [{ code: "content", detail: "It is a program, not a PDF." }] }));
    put(note("broken off", { status: "pending" }));
    const { page, context } = await openPage(browser, gateway.origin, options);
    t.after(() => context.close());
    const words = async () =>
      Object.fromEntries(
        await page.locator(".row").evaluateAll((rows) =>
          rows.map((row) => [row.dataset.id, row.querySelector(".badge").textContent]),
        ),
      );
    assert.deepEqual(await words(), {
      "broken off": "Unfinished",
      bad: "Refused",
      late: "Expired",
      checked: "Being checked",
      "kept waiting": "Waiting for the virus scanner",
      scanned: "Being scanned for viruses",
    });
    await rowOf(page, "bad.pdf").getByText("It is a program, not a PDF.").waitFor();
    await looksRight(page, `${view}-states`);

    put(note("scanned", { status: "ready" }));
    await rowOf(page, "scanned.pdf").getByRole("link", { name: "Download scanned.pdf" }).waitFor();
    gateway.script.list = Array(2).fill((response) => response.destroy());
    await page.getByText("Gatepass cannot be reached").waitFor();
    await page.getByText("Gatepass cannot be reached").waitFor({ state: "hidden" });
  });
}
