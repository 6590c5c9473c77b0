import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launchBrowser } from "./support/browser.mjs";
import { runGatepass, startGatepass } from "./support/gatepass.mjs";
import { createFake, listen } from "./support/http.mjs";

const create = "keys create --name site --tenant acme --owner ann --scopes upload,download,delete";
const folder = new URL("../client/", import.meta.url);
let site, origin, server, browser;

before(async () => {
  site = createFake(async ({ url }, response) => {
    if (url === "/") return response.setHeader("Content-Type", "text/html").end("<!doctype html><title>A site</title>");
    const text = await readFile(new URL(`.${url}`, folder)).catch(() => undefined);
    response.writeHead(text ? 200 : 404, { "Content-Type": "text/javascript" }).end(text);
  });
  origin = `http://localhost:${await listen(site)}`;
  const env = {
    GATEPASS_AUTH_API_KEYS: "true",
    GATEPASS_SERVER_CORS_ORIGINS: origin,
    GATEPASS_POLICIES_DEFAULT_MULTIPART_FROM: "5MB",
    GATEPASS_STORES_MAIN_PROVIDER: "embedded",
    GATEPASS_STORES_MAIN_ALLOWED_ORIGINS: origin,
  };
  server = await startGatepass(
    (data) => ({ ...env, GATEPASS_STORES_MAIN_DIRECTORY: `${data}/files` }),
    (data) => runGatepass(create, data),
  );
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  site?.close();
});

test("a page of another site sends files with the package and a credential", async () => {
  const page = await browser.newPage();
  await page.goto(origin);
  const sent = await page.evaluate(
    async ({ url, token }) => {
      const { createGatepass } = await import("/index.js");
      const gatepass = createGatepass({ url, token: async () => token });
      const steps = [];
      const onProgress = ({ sent }) => steps.push(sent);
      const uploads = [];
      for (const size of [1000, 12_000_000]) {
        const file = new File([new Uint8Array(size).fill(7)], "a.png", { type: "image/png" });
        uploads.push(await gatepass.upload(file, {}, { onProgress }));
      }
      const { url: address } = await gatepass.download(uploads[1].id);
      return { uploads, last: steps.at(-1), fetched: (await (await fetch(address)).blob()).size };
    },
    { url: server.origin, token: server.prepared },
  );
  assert.deepEqual(sent.uploads.map(({ status, size }) => [status, size]), [["ready", 1000], ["ready", 12_000_000]]);
  assert.equal(sent.last, 12_000_000);
  assert.equal(sent.fetched, 12_000_000);
});

test("a wrong credential is refused with words that a page can show", async () => {
  const page = await browser.newPage();
  await page.goto(origin);
  const failure = await page.evaluate(async (url) => {
    const { createGatepass } = await import("/index.js");
    const file = new File(["a"], "a.png", { type: "image/png" });
    const { name, status, title } = await createGatepass({ url, token: "wrong" }).upload(file).catch((error) => error);
    return { name, status, title };
  }, server.origin);
  assert.equal(failure.name, "Problem");
  assert.equal(failure.status, 401);
  assert.ok(failure.title);
});
