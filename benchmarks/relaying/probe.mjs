// Asks for something light at a steady pace, whether answers come or not, until it is told to end.
// usage: probe.mjs <url> <each second> [seconds]
import { Agent, get } from "node:http";

const [url, rate, seconds] = process.argv.slice(2);
const pause = 1000 / Number(rate);
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const headers = { Authorization: `Bearer ${process.env.BENCH_TOKEN}` };
const times = [];
const open = new Set();
let failed = 0;

/** Counted from when it was to be asked, so that waiting for one hides none of the others. */
function ask(due) {
  open.add(due);
  const end = (good) => {
    if (!open.delete(due)) return;
    if (good) times.push(performance.now() - due);
    else failed++;
  };
  get(url, { agent, headers }, (answer) => {
    answer.resume().on("end", () => end(answer.statusCode === 200));
  }).on("error", () => end(false));
}

const begin = performance.now();
let asked = 0;
let clock;
function next() {
  for (const now = performance.now(); begin + asked * pause <= now; asked++) ask(begin + asked * pause);
  clock = setTimeout(next, begin + asked * pause - performance.now());
}
next();

function finish() {
  clearTimeout(clock);
  // What has no answer yet took at least until now.
  for (const due of open) times.push(performance.now() - due);
  times.sort((a, b) => a - b);
  const at = (share) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  // Half, and 99 of 100, were answered within so many milliseconds; the longest; how many; failures.
  console.log(at(0.5), at(0.99), at(1), times.length, failed);
  process.exit(0);
}
process.on("SIGTERM", finish);
if (seconds) setTimeout(finish, Number(seconds) * 1000);
