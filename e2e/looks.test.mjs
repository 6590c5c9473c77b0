import { after, before, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { slowLine } from "./support/line.mjs";
import { looksRight, views } from "./support/looks.mjs";
import { removeAll } from "./support/send.mjs";

const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(310_000, 1)]);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(4_800_000, 1)]);
const scan = { name: "contract-signed-2.pdf", mimeType: "application/pdf", buffer: pdf };
const photo = { name: "harbour at dawn.jpg", mimeType: "image/jpeg", buffer: jpeg };
const site = { name: "landing-page.html", mimeType: "text/html", buffer: Buffer.from("<p>") };
let server, browser;

before(async () => {
  server = await startGatepass();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** What the browser tells a page while files are held over it, or are no longer. */
const drag = (page, type) =>
  page.evaluate((type) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["text"], "held.txt"));
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true }));
  }, type);

for (const [view, options] of Object.entries(views)) {
  test(`the page looks right and is accessible in every state, ${view}`, async () => {
    await removeAll(server.origin);
    const { page, context } = await openPage(browser, server.origin, options);
    const shows = (file, text) => rowOf(page, file.name).getByText(text).waitFor();
    await looksRight(page, `${view}-empty`);

    await drag(page, "dragenter");
    await looksRight(page, `${view}-dragging`);
    await drag(page, "dragleave");

    await page.setInputFiles("#files", scan);
    await shows(scan, /^Ready$/);
    const line = await slowLine(page, 600_000);
    await page.setInputFiles("#files", photo);
    await shows(photo, /\ss\sleft/);
    await looksRight(page, `${view}-uploading`);

    await page.reload();
    await shows(photo, /^Unfinished$/);
    await page.setInputFiles("#files", site);
    await shows(site, /^Failed$/);
    await looksRight(page, `${view}-failed-unfinished`);

    await line.release();
    await page.setInputFiles("#files", photo);
    await shows(photo, /^Ready$/);
    await looksRight(page, `${view}-ready-listed`);

    await rowOf(page, scan.name).getByRole("button", { name: "Delete" }).click();
    await looksRight(page, `${view}-question`);
    await context.close();
  });
}
