// Has the gateway do what it does by itself, and tells how many it attended to and within how many
// microseconds.
// usage: work.mjs <origin> sweep | work.mjs <origin> reconcile <store> <times> <uploads without object>
import { setTimeout as pause } from "node:timers/promises";
import { call as ask } from "../load/uploads.mjs";

const [origin, work, store, times, lost] = process.argv.slice(2);

const call = (method, path, json) => ask(origin, method, path, json, process.env.BENCH_OPERATOR);

async function sweep() {
  let attended = 0;
  for (let more = true; more; ) {
    const swept = await call("POST", "/v1/sweep");
    attended += swept.attended;
    more = swept.more;
  }
  return attended;
}

async function reconcile() {
  let job = await call("POST", "/v1/reconciliations", { store });
  while (job.state === "running") {
    await pause(10);
    job = await call("GET", `/v1/reconciliations/${job.id}`);
  }
  if (job.state !== "done") throw new Error(`the comparison is ${job.state}`);
  const { objects, unknownObjects, leftovers, lostUploads } = job.counts;
  const found = [unknownObjects, leftovers, lostUploads].join(" ");
  if (found !== `0 0 ${lost}`) throw new Error(`the comparison found ${found}, not 0 0 ${lost}`);
  return objects;
}

const begin = performance.now();
let items = 0;
for (let time = 0; time < Number(times ?? 1); time++) items += await (work === "sweep" ? sweep : reconcile)();
console.log(items, Math.round((performance.now() - begin) * 1000));
