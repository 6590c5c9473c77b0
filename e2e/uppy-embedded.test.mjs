import { test } from "node:test";
import { launchBrowser } from "./support/browser.mjs";
import { startGatepass } from "./support/gatepass.mjs";
import { witness } from "./support/uppy-gateway.mjs";
import { prove } from "./support/uppy-proof.mjs";
import { openUppy } from "./support/uppy.mjs";

/** A gateway without settings, on whose own origin Uppy runs; `folder` is where its store is. */
async function start(t, browser, env) {
  const { origin, stop, prepared } = await startGatepass(env, (data) => data);
  t.after(stop);
  const endpoint = { 5: { endpoint: `${origin}/uppy` }, 6: { companionEndpoint: `${origin}/uppy/` } };
  const open = (version) => (options, more) =>
    openUppy(browser, { version, origin, gateway: origin, options: { ...endpoint[version], ...options }, ...more });
  return { gateway: witness(origin), open, folder: () => prepared };
}

test("an Uppy sends to the gateway that it is on and its own store,", async (t) => {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const server = await start(t, browser, {});
  const limited = await start(t, browser, { GATEPASS_POLICIES_DEFAULT_MAX_SIZE: "6MB" });
  for (const version of [5, 6]) {
    await prove(t, {
      version,
      size: 150_000_000,
      gateway: server.gateway,
      open: server.open(version),
      limited: { gateway: limited.gateway, open: limited.open(version) },
      folder: server.folder,
    });
  }
});
