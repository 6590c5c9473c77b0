import { createHash, randomFillSync } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** A folder of random files, gone at the end. */
export async function makeFiles(sizes) {
  const folder = await mkdtemp(join(tmpdir(), "gatepass-files-"));
  const paths = {};
  for (const [name, size] of Object.entries(sizes)) {
    paths[name] = join(folder, name);
    await writeFile(paths[name], randomFillSync(Buffer.alloc(size)));
  }
  return {
    paths,
    /** The same file under a name of its own. */
    async as(alias, name) {
      paths[alias] = join(folder, alias);
      await link(paths[name], paths[alias]);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

export async function sha256(path) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
