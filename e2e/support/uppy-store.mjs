import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const mib = 1 << 20;

/** Where MinIO keeps for a while what it has deleted. */
const bin = /\.minio\.sys\/tmp\/\.trash/;

/** The files of a MiB and more under a store's folder: objects, and parts of what is no object yet. */
export async function largeFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreGone);
  if (!entries) return largeFiles(folder);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, path, name }) => join(parentPath ?? path, name));
  const sizes = await Promise.all(files.map((file) => stat(file).then(({ size }) => size, () => 0)));
  return files.filter((file, at) => sizes[at] >= mib && !bin.test(file));
}

/** Stores tidy up behind their answer. */
export async function hasOnly(folder, expected) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const more = (await largeFiles(folder)).filter((file) => !expected.includes(file));
    if (more.length === 0) return;
    assert.ok(Date.now() < deadline, `left in the store: ${more}`);
    await pause(100);
  }
}

/** A folder that went while it was looked through. */
function ignoreGone(error) {
  if (error.code !== "ENOENT") throw error;
}
