// Creates uploads and sends their bytes; writes their ids, one a line, and their keys beside them.
// usage: seed.mjs <origin> <count> <file> [finalize]
import { appendFileSync, writeFileSync } from "node:fs";

const [origin, count, file, then] = process.argv.slice(2);
const headers = { Authorization: `Bearer ${process.env.BENCH_TOKEN}`, "Content-Type": "application/json" };
const size = 1024;
const content = Buffer.alloc(size);
content.write("ffd8ffe000104a46494600010100000100010000", "hex");
const wanted = JSON.stringify({ filename: "seed.jpg", contentType: "image/jpeg", size });

async function checked(what, response) {
  const text = await response.text();
  if (!response.ok) throw new Error(`${what}: ${response.status} ${text}`);
  return text;
}

async function one() {
  const upload = JSON.parse(
    await checked("create", await fetch(`${origin}/v1/uploads`, { method: "POST", headers, body: wanted })),
  );
  const { method, url, headers: sent } = upload.request ?? upload.transfer.request;
  await checked("send", await fetch(url, { method, headers: sent, body: content }));
  if (then) await checked("finalize", await fetch(`${origin}/v1/uploads/${upload.id}/finalize`, { method: "POST", headers }));
  appendFileSync(file, `${upload.id}\n`);
  appendFileSync(`${file}.keys`, `${decodeURIComponent(new URL(url).pathname)}\n`);
}

writeFileSync(file, "");
writeFileSync(`${file}.keys`, "");
let left = Number(count);
const worker = async () => {
  while (left-- > 0) await one();
};
await Promise.all(Array.from({ length: 16 }, worker));
