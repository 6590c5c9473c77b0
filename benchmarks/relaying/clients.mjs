// Clients that each send one file, begun over one second: how long until all have, and how each fared.
// usage: clients.mjs <gatepass|stream|form> <origin> <clients> <bytes of each>
import { randomFillSync } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

const [way, origin, clients, bytes] = process.argv.slice(2);
const count = Number(clients);
const size = Number(bytes);
const type = "application/octet-stream";
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const bearer = { Authorization: `Bearer ${process.env.BENCH_TOKEN}` };

/** Every file is the same noise, sent from one place in memory; it does not begin like a program. */
const noise = randomFillSync(Buffer.alloc(1 << 20)).fill(0, 0, 8);

function write(call, left, end) {
  while (left > 0) {
    const piece = left < noise.length ? noise.subarray(0, left) : noise;
    left -= piece.length;
    if (!call.write(piece) && left > 0) {
      call.once("drain", () => write(call, left, end));
      return;
    }
  }
  call.end(end);
}

/** Sends a file of that size between two texts; a text alone where the size is none. */
function send(method, url, headers, { begin = "", size: file = 0, end = "" } = {}) {
  const length = Buffer.byteLength(begin) + file + Buffer.byteLength(end);
  return new Promise((resolve, reject) => {
    const call = request(url, { method, agent, headers: { ...headers, "Content-Length": length } });
    call.on("error", reject);
    call.on("response", async (answer) => {
      let text = "";
      try {
        for await (const chunk of answer.setEncoding("utf8")) text += chunk;
        if (answer.statusCode >= 300)
          throw Object.assign(new Error(`${method} answered ${answer.statusCode}: ${text}`), {
            again: answer.statusCode === 503 && Number(answer.headers["retry-after"]),
          });
        resolve({ status: answer.statusCode, body: text && answer.headers["content-type"]?.includes("json") ? JSON.parse(text) : {} });
      } catch (failed) {
        reject(failed);
      }
    });
    if (begin) call.write(begin);
    write(call, file, end);
  });
}

/** As every client of the gateway does: what it puts off is asked again when it says. */
async function asked(path, headers, wanted) {
  for (;;) {
    try {
      return await send("POST", origin + path, headers, wanted);
    } catch (failed) {
      if (!failed.again) throw failed;
      repeated++;
      await pause(failed.again * 1000);
    }
  }
}

async function direct() {
  const wanted = JSON.stringify({ filename: "noise.bin", contentType: type, size, transfer: "put" });
  const json = { ...bearer, "Content-Type": "application/json" };
  const { body: upload } = await asked("/v1/uploads", json, { end: wanted });
  const { method, url, headers } = upload.transfer.request;
  await send(method, url, headers, { size });
  for (;;) {
    const { status } = await asked(`/v1/uploads/${upload.id}/finalize`, bearer);
    if (status === 200) return `/v1/uploads/${upload.id}`;
    await pause(500);
  }
}

async function stream() {
  const { body } = await send("PUT", `${origin}/files`, { "Content-Type": type }, { size });
  return `/files/${body.id}`;
}

async function form() {
  const boundary = "noise-is-in-between";
  const begin =
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="noise.bin"\r\n` +
    `Content-Type: ${type}\r\n\r\n`;
  const headers = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
  const { body } = await send("POST", `${origin}/files`, headers, { begin, size, end: `\r\n--${boundary}--\r\n` });
  return `/files/${body.id}`;
}

const upload = { gatepass: direct, stream, form }[way];
let shown = "";
let failures = 0;
let repeated = 0;

async function client(number) {
  await pause((number * 1000) / count);
  try {
    shown = await upload();
  } catch (failed) {
    if (failures++ === 0) console.error(`${way}: ${failed.message}`);
  }
}

const begin = performance.now();
await Promise.all(Array.from({ length: count }, (_, number) => client(number)));
const took = (performance.now() - begin) / 1000;
agent.destroy();
// Seconds, failures, calls that were put off, and where what the last one sent is shown.
console.log(took.toFixed(2), failures, repeated, shown);
