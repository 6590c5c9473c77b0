import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "./http.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = process.env.GATEPASS_COMMAND ?? "./gatepass";
/** The first start may build the server. */
const patience = 10 * 60_000;

/** The real server on a free port and a fresh data folder, answering. */
export async function startGatepass(env = {}) {
  const data = await mkdtemp(join(tmpdir(), "gatepass-e2e-"));
  const port = await freePort();
  const line = `exec ${command} serve --port ${port} --data '${data}'`;
  // A group of its own: the script's child processes end with it.
  const server = spawn("sh", ["-c", line], {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = [];
  server.stdout.on("data", (chunk) => output.push(chunk));
  server.stderr.on("data", (chunk) => output.push(chunk));
  const ended = once(server, "exit");

  const origin = `http://localhost:${port}`;
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) process.kill(-server.pid, "SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    await alive(`${origin}/health/liveness`, server);
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${Buffer.concat(output)}`);
  }
  return { origin, stop };
}

async function alive(url, server) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return;
    await pause(250);
  }
  throw new Error(`No answer at ${url}`);
}
