// Creates uploads and sends their bytes; writes their ids, one a line, and their keys beside them.
// usage: seed.mjs <origin> <count> <file> [finalize]
import { appendFileSync, writeFileSync } from "node:fs";
import { finalize, send } from "./uploads.mjs";

const [origin, count, file, then] = process.argv.slice(2);

async function one() {
  const { id, url } = await send(origin);
  if (then) await finalize(origin, id);
  appendFileSync(file, `${id}\n`);
  appendFileSync(`${file}.keys`, `${decodeURIComponent(new URL(url).pathname)}\n`);
}

writeFileSync(file, "");
writeFileSync(`${file}.keys`, "");
let left = Number(count);
const worker = async () => {
  while (left-- > 0) await one();
};
await Promise.all(Array.from({ length: 16 }, worker));
