import { connect, createServer } from "node:net";
import { listen } from "./http.mjs";

/**
 * Passes bytes on to a port of this machine. Armed, it cuts the line in the moment the answer to
 * the next PUT comes back: the bytes have arrived and nobody is told. Down, it cuts every line and
 * lets nobody in. With a limit it stands still when clients have sent that many bytes.
 */
export async function startCuttingProxy(targetPort) {
  const clients = new Set();
  let armed = false;
  let isDown = false;
  let cuts = 0;
  let passed = 0;
  let limit = Infinity;

  const server = createServer((client) => {
    if (isDown) return client.resetAndDestroy();
    const target = connect(targetPort, "127.0.0.1");
    let putting = false;
    clients.add(client);
    client.on("data", (chunk) => {
      if (chunk.subarray(0, 4).toString("latin1") === "PUT ") putting = true;
      passed += chunk.length;
      if (!target.write(chunk) || passed >= limit) client.pause();
    });
    target.on("drain", () => passed < limit && client.resume());
    target.on("data", (chunk) => {
      if (!armed || !putting) return client.write(chunk);
      armed = false;
      cuts++;
      client.resetAndDestroy();
      target.destroy();
    });
    client.on("close", () => {
      clients.delete(client);
      target.destroy();
    });
    target.on("close", () => client.destroy());
    client.on("error", () => target.destroy());
    target.on("error", () => client.destroy());
  });

  const port = await listen(server);
  return {
    port,
    arm: () => (armed = true),
    cuts: () => cuts,
    down() {
      isDown = true;
      for (const client of clients) client.resetAndDestroy();
    },
    up: () => (isDown = false),
    holdAfter: (bytes) => (limit = passed + bytes),
    release() {
      limit = Infinity;
      for (const client of clients) client.resume();
    },
    stop() {
      for (const client of clients) client.destroy();
      server.close();
    },
  };
}
