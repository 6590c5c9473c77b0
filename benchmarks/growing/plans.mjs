// The plans that PostgreSQL told in its log (auto_explain), one for each statement about uploads and
// records: the last, when it had been asked often. Fails where one reads all uploads or all records.
// usage: plans.mjs <log> <offset> <rows>
import { readFileSync } from "node:fs";

const [log, offset, rows] = process.argv.slice(2);
/** Smaller tables are rightly read as a whole. */
const large = 100_000;
const whole = /Seq Scan on (?:upload|audit)\b/;

const entries = readFileSync(log)
  .subarray(Number(offset))
  .toString()
  .split(/^(?=\S)/m)
  .map((entry) => /duration: ([\d.]+) ms {2}plan:\n([^]*)/.exec(entry))
  .filter(Boolean)
  .map(([, ms, told]) => {
    const lines = told.replace(/^\t/gm, "").trimEnd().split("\n");
    const plan = lines.findIndex((line) => /\(cost=/.test(line));
    const shown = lines.slice(plan).join("\n").replace(/'\{([^}]{200,})\}'/g, (_, ids) => `'{${ids.split(",").length} of them}'`);
    return { ms: Number(ms), sql: lines.slice(0, plan).join(" "), plan: shown };
  })
  .filter(({ plan }) => / on (?:upload|audit)\b/.test(plan));

/** However many values: one statement. */
const named = (sql) =>
  sql
    .replace(/^Query Text: /, "")
    .replace(/\s+/g, " ")
    .replace(/"/g, "")
    .replace(/\(\$\d+(?:, ?\$\d+)*\)(?:, ?\(\$\d+(?:, ?\$\d+)*\))*/g, "(…)")
    .replace(/\$\d+/g, "?")
    .trim();

const statements = new Map();
for (const { ms, sql, plan } of entries) {
  const name = named(sql);
  const seen = statements.get(name) ?? { times: 0, slowest: 0, fastest: Infinity, wholly: undefined };
  statements.set(name, {
    times: seen.times + 1,
    slowest: Math.max(seen.slowest, ms),
    fastest: Math.min(seen.fastest, ms),
    plan,
    wholly: seen.wholly ?? (whole.test(plan) ? plan : undefined),
  });
}
if (statements.size === 0) throw new Error(`no plan was told in ${log}`);

for (const [sql, { times, fastest, slowest, plan }] of statements)
  console.log(`-- ${times} times, ${fastest} to ${slowest} ms\n${sql}\n${plan}\n`);

const bad = [...statements].filter(([, { wholly }]) => wholly);
for (const [sql, { wholly }] of bad) console.log(`READS ALL ROWS: ${sql}\n${wholly}\n`);
console.log(`${statements.size} statements about uploads and records; ${bad.length} of them read a table as a whole`);
if (bad.length > 0 && Number(rows) >= large) process.exit(1);
