import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2022,dom,dom.iterable", "--module", "nodenext"];

for (const version of [5, 6]) {
  test(`the types of the package's uploader fit Uppy ${version}`, () => {
    const cwd = fileURLToPath(new URL(`uppy-${version}/`, import.meta.url));
    const { status, stdout } = spawnSync("npx", ["tsc", ...options, "uses-uploader.ts"], { cwd, encoding: "utf8" });
    assert.equal(status, 0, stdout);
  });
}
