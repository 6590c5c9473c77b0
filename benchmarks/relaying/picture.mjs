// Draws what benchmarks/relay found, readable on light and on dark ground.
// usage: picture.mjs <bytes of all clients together>, with the figures on standard input
import { readFileSync } from "node:fs";

const moved = Number(process.argv[2]);
const found = readFileSync(0, "utf8").trim().split("\n").map((line) => line.split(" "));
const contenders = [...new Set(found.map(([name]) => name))];
const levels = [...new Set(found.map(([, clients]) => clients))];
const value = (name, clients, figure) =>
  Number(found.find(([n, c, f]) => n === name && c === clients && f === figure)?.[3] ?? NaN);

const said = {
  gatepass: "Gatepass: clients send to storage",
  "relay-streaming": "relay that streams (Spring Boot)",
  "relay-multipartfile": "relay that reads a MultipartFile",
};
const panels = [
  { title: "Bytes through the server", figure: "bytes", unit: "GB", divisor: 1e9 },
  { title: "Processor time of the server", figure: "cpu", unit: "s", divisor: 1 },
  { title: "Peak memory of the server, without its database", figure: "memory", unit: "MB", divisor: 1e6 },
  { title: "Other requests meanwhile, 99th percentile", figure: "busy-p99", unit: "ms", divisor: 1 },
];

const size = { width: 900, panel: 430, left: 98, room: 62, bar: 15, step: 19, gap: 14, head: 86, title: 30, axis: 54 };
const group = contenders.length * size.step + size.gap;
const panelHeight = size.title + levels.length * group + size.axis;
const height = size.head + 2 * panelHeight - 12;
const count = (number) => Number(number).toLocaleString("en");

function written(number) {
  if (number >= 100) return count(Math.round(number));
  return number >= 10 ? number.toFixed(1) : number.toFixed(number >= 0.1 ? 2 : 3);
}

/** About four steps of 1, 2 or 5 of a power of ten. */
function ticks(most) {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((times) => times * power >= rough) * power;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => Number((at * step).toPrecision(6)));
}

const text = (x, y, content, attributes = "") => `<text x="${x}" y="${y}" ${attributes}>${content}</text>`;

function panel({ title, figure, unit, divisor }, x, y) {
  const values = levels.flatMap((level) => contenders.map((name) => value(name, level, figure) / divisor));
  const marks = ticks(Math.max(...values.filter(Number.isFinite), Number.MIN_VALUE));
  const wide = size.panel - size.left - size.room;
  const scale = wide / marks.at(-1);
  const top = y + size.title;
  const bottom = top + levels.length * group;
  const from = x + size.left;
  const grid = marks.map((mark) => {
    const at = (from + mark * scale).toFixed(1);
    return (
      `<line class="${mark === 0 ? "axis" : "grid"}" x1="${at}" x2="${at}" y1="${top - 4}" y2="${bottom}"/>` +
      text(at, bottom + 16, count(mark), 'class="mark" text-anchor="middle"')
    );
  });
  const bars = levels.flatMap((level, g) => {
    const begin = top + g * group;
    const middle = begin + (contenders.length * size.step) / 2 + 2;
    return [
      text(from - 8, middle, `${count(level)} clients`, 'class="mark" text-anchor="end"'),
      ...contenders.map((name, c) => {
        const number = value(name, level, figure) / divisor;
        const long = Math.max(number * scale, 1.5).toFixed(1);
        const at = begin + c * size.step;
        return (
          `<rect class="c${c}" x="${from}" y="${at}" width="${long}" height="${size.bar}"/>` +
          text((from + Number(long) + 5).toFixed(1), at + 12, written(number), 'class="value"')
        );
      }),
    ];
  });
  const unitAt = from + wide / 2;
  return [
    text(x + 8, y + 14, title, 'class="title"'),
    ...grid,
    ...bars,
    text(unitAt, bottom + 33, unit, 'class="mark" text-anchor="middle"'),
  ].join("\n");
}

const heads = `${written(moved / 1e9)} GB into the same storage, from as many clients at once`;
const legend = contenders.map((name, c) => {
  const x = 8 + c * 290;
  return `<rect class="c${c}" x="${x}" y="44" width="15" height="15"/>` + text(x + 22, 56, said[name] ?? name, 'class="value"');
});

console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif">
<title>${heads}: what goes through the server, and what that costs it</title>
<style>
  text { fill: #24292f } .head { font-size: 17px; font-weight: 600 } .title { font-size: 14px; font-weight: 600 }
  .value { font-size: 13px } .mark { font-size: 12px; fill: #57606a }
  .grid { stroke: #d0d7de; stroke-dasharray: 2 3 } .axis { stroke: #57606a }
  .c0 { fill: #0b7d5c } .c1 { fill: #d9822b } .c2 { fill: #8f5bc4 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .mark { fill: #9ea7b3 } .grid { stroke: #3d444d } .axis { stroke: #9ea7b3 }
    .c0 { fill: #3ecf9b } .c1 { fill: #f0a35b } .c2 { fill: #b892e8 }
  }
</style>
${text(8, 24, heads, 'class="head"')}
${legend.join("\n")}
${panels.map((one, at) => panel(one, (at % 2) * (size.panel + 20), size.head + Math.floor(at / 2) * panelHeight)).join("\n")}
</svg>`);
