import { connect, createServer } from "node:net";
import { listen } from "./http.mjs";

/**
 * Passes bytes on to a port of this machine. Armed, it cuts the line in the moment the answer to
 * the next PUT comes back: the bytes have arrived and nobody is told.
 */
export async function startCuttingProxy(targetPort) {
  const sockets = new Set();
  let armed = false;
  let cuts = 0;

  const server = createServer((client) => {
    const target = connect(targetPort, "127.0.0.1");
    let putting = false;
    sockets.add(client);
    client.on("data", (chunk) => {
      if (chunk.subarray(0, 4).toString("latin1") === "PUT ") putting = true;
      target.write(chunk) || client.pause();
    });
    target.on("drain", () => client.resume());
    target.on("data", (chunk) => {
      if (!armed || !putting) return client.write(chunk);
      armed = false;
      cuts++;
      client.resetAndDestroy();
      target.destroy();
    });
    client.on("close", () => target.destroy());
    target.on("close", () => client.destroy());
    client.on("error", () => target.destroy());
    target.on("error", () => client.destroy());
  });

  const port = await listen(server);
  return {
    port,
    arm: () => (armed = true),
    cuts: () => cuts,
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
