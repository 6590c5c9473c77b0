import { createHash, randomFillSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const [origin, gateway, wanted] = process.argv.slice(2);
const large = Number(wanted);
const small = Math.round(large / 100);
const together = 6;
const batch = 50;
/** More than this, and memory follows the file. */
const flat = 1.25;
const page = 4096;

async function api(method, path, json) {
  const response = await fetch(`${origin}/v1${path}`, {
    method,
    headers: { Accept: "application/json", ...(json && { "Content-Type": "application/json" }) },
    body: json && JSON.stringify(json),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}

/** The file is generated: random pages, each with its own place in the file at its beginning. */
const noise = randomFillSync(Buffer.alloc(1 << 20));
function content(offset, size) {
  const bytes = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; at += noise.length) noise.copy(bytes, at, 0, size - at);
  for (let at = -offset & (page - 1); at + 8 <= size; at += page) bytes.writeDoubleBE(offset + at, at);
  return bytes;
}

async function send({ offset, size, request }) {
  const { method, url, headers } = request;
  const response = await fetch(url, { method, headers, body: content(offset, size) });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`storage answered ${response.status}`);
}

async function upload(size) {
  const { body } = await api("POST", "/uploads", {
    filename: "big.bin",
    contentType: "application/octet-stream",
    size,
    transfer: "multipart",
    parts: "none",
  });
  const { partCount } = body.transfer;
  for (let from = 1; from <= partCount; from += batch) {
    const to = Math.min(partCount, from + batch - 1);
    const { parts } = (await api("POST", `/uploads/${body.id}/parts`, { from, to })).body;
    const work = async () => {
      for (let part = parts.shift(); part; part = parts.shift()) await send(part);
    };
    await Promise.all(Array.from({ length: together }, work));
  }
  for (;;) {
    const { status, body: settled } = await api("POST", `/uploads/${body.id}/finalize`);
    if (status === 200) return { id: settled.id, parts: partCount };
    await pause(500);
  }
}

async function compare(id, size) {
  const { request } = (await api("GET", `/uploads/${id}/download`)).body;
  const response = await fetch(request.url, { headers: request.headers });
  const stored = createHash("sha256");
  let at = 0;
  for await (const chunk of response.body) {
    stored.update(chunk);
    at += chunk.length;
  }
  const sent = createHash("sha256");
  for (let from = 0; from < size; from += 1 << 24) sent.update(content(from, Math.min(1 << 24, size - from)));
  const digest = sent.digest("hex");
  if (at !== size || stored.digest("hex") !== digest) throw new Error("another file came back");
  return digest;
}

/** Resident memory of the gateway at its highest while something is done, in MiB. */
async function peak(work) {
  const now = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${gateway}/status`, "utf8"))[1]) / 1024;
  let highest = now();
  const watch = setInterval(() => (highest = Math.max(highest, now())), 100);
  try {
    return { ...(await work()), highest };
  } finally {
    clearInterval(watch);
  }
}

async function listened() {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return [...text.matchAll(/^gatepass_listener_\w+ (\S+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
}

async function run(size) {
  const before = await listened();
  const measured = await peak(async () => {
    const begin = performance.now();
    const { id, parts } = await upload(size);
    const seconds = (performance.now() - begin) / 1000;
    return { parts, seconds, digest: await compare(id, size) };
  });
  const through = (await listened()) - before;
  console.log(
    `${size} bytes in ${measured.parts} parts, ${together} at once: ${measured.seconds.toFixed(1)} s up,` +
      ` ${measured.highest.toFixed(0)} MiB at most, ${through} bytes through the gateway,` +
      ` sha256 ${measured.digest.slice(0, 16)} sent and stored`,
  );
  return { ...measured, through };
}

await run(small);
const control = await run(small);
const big = await run(large);
const ratio = big.highest / control.highest;
console.log(`memory, ${large / small} times the bytes: ${ratio.toFixed(2)} times`);
if (ratio > flat) throw new Error(`the gateway's memory grew ${ratio.toFixed(2)} times, more than ${flat}`);
if (big.through > large / 100) throw new Error("file bytes went through the gateway");
