import { after, before, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { startFakes } from "./support/fakes.mjs";
import { makeFiles } from "./support/files.mjs";
import { slowLine } from "./support/line.mjs";
import { looksRight, views } from "./support/looks.mjs";

const name = "harbour at dawn.mp4";
let browser, files;

before(async () => {
  files = await makeFiles({ [name]: 21_000_000 });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await files?.remove();
});

for (const [view, options] of Object.entries(views)) {
  test(`an upload in parts looks right and is accessible in every state, ${view}`, async (t) => {
    const fakes = await startFakes({ kind: "multipart", partSize: 1_000_000 });
    t.after(fakes.stop);
    const { storage, gateway } = fakes;
    const { page, context } = await openPage(browser, gateway.origin, options);
    t.after(() => context.close());
    const choose = () => page.setInputFiles("#files", files.paths[name]);
    const shows = (text) => rowOf(page, name).getByText(text).first().waitFor();
    const press = (button) => rowOf(page, name).getByRole("button", { name: button }).click();

    const line = await slowLine(page, 2_500_000);
    storage.faults.push(null, null, null, null, null, 503);
    await choose();
    await shows(/s\sleft · [4-9]\sof\s21\sparts$/);
    await looksRight(page, `${view}-parts-sending`);
    await shows(/trying\spart\s\d+\sagain$/);
    await looksRight(page, `${view}-parts-again`);

    await press("Pause");
    await shows("Paused");
    await looksRight(page, `${view}-parts-paused`);
    await press("Resume");
    await shows(/s\sleft · \d+\sof\s21\sparts$/);
    await looksRight(page, `${view}-parts-resumed`);

    await page.reload();
    await shows("Unfinished");
    await looksRight(page, `${view}-parts-unfinished`);
    await line.release();
    storage.faults.push(...Array(5).fill(400));
    await choose();
    await shows("Failed");
    await looksRight(page, `${view}-parts-failed`);
    storage.faults.length = 0;

    storage.line.slow = 300;
    await press("Try again");
    await shows("Sending");
    await context.setOffline(true);
    await shows("Offline, goes on by itself");
    await looksRight(page, `${view}-parts-offline`);
    await context.setOffline(false);
    await shows(/^Ready$/);
  });
}
