import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--module", "nodenext"];

test("the types of the package fit what its documentation does with it", () => {
  const { status, stdout } = spawnSync("npx", ["tsc", ...options, "support/uses-client.ts"], { cwd: here, encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
