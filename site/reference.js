// Makes a page of the description of the API: one section for each call, one for each thing that is sent.
//   node reference.js <openapi.yaml> <page.md>
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { anchor, body, cell, fields, row } from "./schema.js";

const [source, target] = process.argv.slice(2);
const { info, paths, components } = parse(readFileSync(source, "utf8"));
const lines = [];
const say = (...more) => lines.push(...more, "");

const parameters = (operation) => {
  const all = operation.parameters ?? [];
  if (all.length) {
    const rows = all.map((p) => row(`\`${p.name}\``, p.in, p.required ? "yes" : "", cell(p.description)));
    say("| parameter | in | required | meaning |\n|---|---|---|---|\n" + rows.join("\n"));
  }
};

const answers = (operation) => {
  const rows = Object.entries(operation.responses).map(([status, answer]) =>
    row(status, body(answer.content), cell(answer.description)),
  );
  say("| status | holds | meaning |\n|---|---|---|\n" + rows.join("\n"));
};

say("# Reference", info.description, "What all calls have in common is at [The API](/api), each code of a problem at [Problems](/problems).");
const calls = Object.entries(paths).flatMap(([path, item]) =>
  Object.entries(item).map(([verb, operation]) => ({ path, verb, operation })),
);
for (const tag of new Set(calls.map(({ operation }) => operation.tags[0]))) {
  say(`## ${tag[0].toUpperCase()}${tag.slice(1)}`);
  for (const { path, verb, operation } of calls.filter((call) => call.operation.tags[0] === tag)) {
    say(`### ${verb.toUpperCase()} ${path}`, operation.summary.replace(/\.?$/, "."));
    say(...[operation.description ?? []].flat());
    parameters(operation);
    if (operation.requestBody) say(`Takes ${body(operation.requestBody.content)}.`);
    answers(operation);
  }
}
say("## What is sent");
for (const [name, schema] of Object.entries(components.schemas)) {
  say(`### ${anchor.title(name)}`, cell(schema.description), fields(schema));
}
writeFileSync(target, lines.join("\n"));
