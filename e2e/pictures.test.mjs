import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launchBrowser, openPage, rowOf } from "./support/browser.mjs";
import { dropPaths, makeFolder } from "./support/folder.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { slowLine } from "./support/line.mjs";
import { dimensions, repack } from "./support/png.mjs";
import { removeAll } from "./support/send.mjs";

const root = new URL("../", import.meta.url);
const pictures = "docs/pictures";
/** In bytes: they are fetched with every look at the README, and kept for ever. */
const heaviest = 150_000;
const desktop = { viewport: { width: 1000, height: 1185 } };
const views = {
  "page-light.png": { colorScheme: "light", ...desktop },
  "page-dark.png": { colorScheme: "dark", ...desktop },
  "page-phone.png": {
    colorScheme: "light",
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  },
};
const jpeg = (size) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size, 1)]);
const pdf = (size) => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(size, 1)]);
let server, browser, folder, made;

before(async () => {
  folder = await makeFolder("Harbour 2026", {
    "boats/at dawn.jpg": jpeg(4_800_000),
    "boats/in the fog.jpg": jpeg(2_700_000),
    "plan of the quay.pdf": pdf(320_000),
  });
  made = await mkdtemp(join(tmpdir(), "gatepass-pictures-"));
  server = await startGatepass();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await folder?.remove();
  await rm(made, { recursive: true });
});

/** A page with something on it: a file of earlier, and a folder of which one file is there and two are on their way. */
async function take(name) {
  await removeAll(server.origin);
  const { page, context } = await openPage(browser, server.origin, views[name]);
  try {
    const earlier = { name: "contract-signed.pdf", mimeType: "application/pdf", buffer: pdf(310_000) };
    await page.setInputFiles("#files", earlier);
    await rowOf(page, earlier.name).getByText("Ready", { exact: true }).waitFor();
    await page.reload();
    await rowOf(page, earlier.name).getByText("Ready", { exact: true }).waitFor();
    await slowLine(page, 700_000);
    await dropPaths(page, [folder.path]);
    await rowOf(page, "plan of the quay.pdf").getByText("Ready", { exact: true }).waitFor();
    await page.waitForFunction(() => document.querySelector(".task progress").value > 0.35);
    await rowOf(page, "at dawn.jpg").getByText(/left$/).waitFor();
    const path = join(made, name);
    await page.screenshot({ path, animations: "disabled" });
    return readFile(path);
  } finally {
    await context.close();
  }
}

for (const name of Object.keys(views)) {
  test(`the picture ${name} shows the page as it is`, async () => {
    const taken = await take(name);
    const kept = new URL(`${pictures}/${name}`, root);
    if (process.env.TAKE_PICTURES) {
      await mkdir(new URL(".", kept), { recursive: true });
      await writeFile(kept, repack(taken));
    }
    const known = await readFile(kept);
    assert.deepEqual(dimensions(known), dimensions(taken), "run e2e/run --pictures");
    assert.ok(known.length < heaviest, `${name} has ${known.length} bytes`);
  });
}

test("every picture is shown in the README, with words for who does not see it", async () => {
  const readme = await readFile(new URL("README.md", root), "utf8");
  const shown = [...readme.matchAll(/<img\b[^>]*>|<source\b[^>]*>/g)].map(([tag]) => tag);
  for (const name of Object.keys(views)) {
    const tag = shown.find((each) => each.includes(`${pictures}/${name}`));
    assert.ok(tag, `${name} is not in the README`);
    if (tag.startsWith("<img")) assert.match(tag, / alt="[^"]{30,}"/);
  }
});
