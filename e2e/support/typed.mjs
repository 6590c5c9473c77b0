import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../typed/", import.meta.url));
export const described = fileURLToPath(new URL("../../docs/openapi.yaml", import.meta.url));
const checks = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--module", "nodenext"];

/** Types of all calls, from that description. */
export async function generate(description = described) {
  await mkdir(`${folder}target`, { recursive: true });
  await run("npx", ["openapi-typescript", description, "--output", "target/gatepass.d.ts"], { cwd: folder });
  return readFile(`${folder}target/gatepass.d.ts`, "utf8");
}

/** What the compiler says of the tour; nothing, when its types fit. */
export async function check() {
  return run("../node_modules/.bin/tsc", [...checks, "tour.ts"], { cwd: folder }).then(
    () => "",
    ({ stdout, message }) => stdout || message,
  );
}

/** The tour, for a Node that reads no TypeScript. */
export async function tour() {
  const outfile = `${folder}target/tour.mjs`;
  await build({ entryPoints: [`${folder}tour.ts`], outfile, bundle: true, format: "esm", platform: "node" });
  return import(outfile);
}

/** A description in which one text stands for another. */
export async function changed(from, to) {
  const text = await readFile(described, "utf8");
  const file = `${folder}target/changed.yaml`;
  await writeFile(file, text.replaceAll(from, to));
  return file;
}
