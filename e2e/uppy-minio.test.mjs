import { test } from "node:test";
import { launchBrowser } from "./support/browser.mjs";
import { runGatepass, startGatepass } from "./support/gatepass.mjs";
import { createFake, listen } from "./support/http.mjs";
import { isHere, stores } from "./support/servers.mjs";
import { witness } from "./support/uppy-gateway.mjs";
import { prove } from "./support/uppy-proof.mjs";
import { openUppy } from "./support/uppy.mjs";

const create = "keys create --name site --tenant acme --owner ann --scopes upload,download,delete";
const html = { "Content-Type": "text/html" };

async function startSite(t) {
  const site = createFake((request, response) => response.writeHead(200, html).end("<!doctype html><title>A site</title>"));
  t.after(() => site.close());
  return `http://localhost:${await listen(site)}`;
}

/** What a site's backend gets for its page. */
async function tokenOf(server, key, wish) {
  const answer = await fetch(`${server}/v1/tokens`, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: JSON.stringify({ count: 100, ...wish }),
  });
  return (await answer.json()).token;
}

/** Version 5 can send a credential, and version 6 has it in its address. */
function optionsOf(version, server, credential) {
  return version === 5
    ? { endpoint: `${server}/uppy`, headers: { Authorization: `Bearer ${credential}` } }
    : { companionEndpoint: `${server}/uppy/${credential}` };
}

for (const store of stores.filter(({ name }) => name === "MinIO").filter(isHere)) {
  test(`an Uppy on another site sends with a credential to ${store.name},`, async (t) => {
    const browser = await launchBrowser();
    t.after(() => browser.close());
    const origin = await startSite(t);
    const { env, stop, folder } = await store.start();
    t.after(stop);
    const auth = { GATEPASS_AUTH_API_KEYS: "true", GATEPASS_SERVER_CORS_ORIGINS: origin };
    const server = await startGatepass({ ...env, ...auth }, (data) => runGatepass(create, data));
    t.after(server.stop);
    const { origin: gateway, prepared: key } = server;
    const token = await tokenOf(gateway, key, {});
    const limited = await tokenOf(gateway, key, { maxSize: 6_000_000 });

    for (const [version, credential] of [[5, key], [6, token]]) {
      const open = (credential) => (options, more) =>
        openUppy(browser, {
          version,
          origin,
          gateway,
          options: { ...optionsOf(version, gateway, credential), ...options },
          ...more,
        });
      const seen = witness(gateway, key);
      await prove(t, {
        version,
        size: 150_000_000,
        gateway: seen,
        open: open(credential),
        limited: { gateway: seen, open: open(limited) },
        folder: () => folder,
      });
    }
  });
}
