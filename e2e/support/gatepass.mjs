import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "./http.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = process.env.GATEPASS_COMMAND || "./gatepass";
/** None of these servers lives long enough for the slower compiler to be worth its time. */
const quick = process.env.GATEPASS_COMMAND ? {} : { JAVA_OPTS: "-XX:TieredStopAtLevel=1" };
/** The first start may build the server. */
const patience = 10 * 60_000;

/** What one command prints that works on the data folder of a server which does not run. */
export async function runGatepass(line, data) {
  const env = { ...quick, ...process.env, GATEPASS_DATA: data };
  const { stdout } = await promisify(execFile)("sh", ["-c", `exec ${command} ${line}`], { cwd: root, env });
  return stdout.trim();
}

/**
 * The real server on a free port and a fresh data folder, answering. Killed, it can be started
 * again on the same port and folder. `prepare` is done first, with the folder; the environment may
 * depend on it too.
 */
export async function startGatepass(env = {}, prepare = () => {}) {
  const data = await mkdtemp(join(tmpdir(), "gatepass-e2e-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  let running;

  async function start() {
    const told = typeof env === "function" ? env(data) : env;
    running = launch(`exec ${command} serve --port ${port} --data '${data}'`, told);
    try {
      await alive(`${origin}/health/liveness`, running.server);
    } catch (error) {
      await stop();
      throw new Error(`${error.message}\n${Buffer.concat(running.output)}`);
    }
  }
  const stop = async () => {
    await running.end("SIGTERM");
    await rm(data, { recursive: true, force: true });
  };

  const prepared = await prepare(data);
  await start();
  return { prepared, origin, stop, kill: () => running.end("SIGKILL"), start };
}

/** The store's address as the page's security policy names it. */
export async function storeOf(origin) {
  const policy = (await fetch(origin)).headers.get("Content-Security-Policy");
  return new URL(/connect-src 'self' (\S+?)[;\s]/.exec(`${policy};`)[1]);
}

/** A group of its own: the script's child processes end with it. */
function launch(line, env) {
  const server = spawn("sh", ["-c", line], {
    cwd: root,
    env: { ...quick, ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = [];
  server.stdout.on("data", (chunk) => output.push(chunk));
  server.stderr.on("data", (chunk) => output.push(chunk));
  const ended = once(server, "exit");
  const end = async (signal) => {
    if (server.exitCode === null && server.signalCode === null) process.kill(-server.pid, signal);
    await ended;
  };
  return { server, output, end };
}

async function alive(url, server) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.status === 200) return;
    await pause(100);
  }
  throw new Error(`No answer at ${url}`);
}
