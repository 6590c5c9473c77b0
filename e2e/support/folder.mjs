import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder on disk with these files, by their path in it, gone at the end. */
export async function makeFolder(name, files) {
  const parent = await mkdtemp(join(tmpdir(), "gatepass-folder-"));
  const folder = join(parent, name);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return { path: folder, remove: () => rm(parent, { recursive: true }) };
}

/** Drops files or folders of the disk on the page, as a file manager does. */
export async function dropPaths(page, paths) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await session.send("Input.dispatchDragEvent", { type, x: 200, y: 200, data });
  }
  await session.detach();
}
