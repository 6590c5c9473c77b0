/**
 * The files of a drop with those in its folders, each with its path there, and the names of what
 * could not be read. To be called while the drop is told of: afterwards a browser gives nothing.
 */
export async function filesOfDrop({ items }) {
  const dropped = [...items]
    .filter(({ kind }) => kind === "file")
    .map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }));
  const found = { files: [], unreadable: [] };
  for (const { file, entry } of dropped) {
    if (entry?.isDirectory) await walk(entry, found);
    else if (file) found.files.push({ file });
  }
  return found;
}

/** The files of an input, with their paths where a folder was chosen. */
export function filesOfInput({ files }) {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || undefined }));
}

async function walk(folder, found) {
  const entries = await attempt(entriesOf(folder), folder, found);
  for (const entry of (entries ?? []).sort(byName)) {
    if (entry.isDirectory) await walk(entry, found);
    else {
      const file = await attempt(new Promise((resolve, reject) => entry.file(resolve, reject)), entry, found);
      if (file) found.files.push({ file, path: entry.fullPath.slice(1) });
    }
  }
}

/** A browser gives the entries of a folder in batches; an empty one is the end. */
async function entriesOf(folder) {
  const reader = folder.createReader();
  const entries = [];
  for (;;) {
    const batch = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return entries;
    entries.push(...batch);
  }
}

/** One that cannot be read is no reason to leave the others. */
async function attempt(read, { fullPath }, { unreadable }) {
  try {
    return await read;
  } catch {
    unreadable.push(fullPath.slice(1));
    return undefined;
  }
}

const byName = (one, other) => one.name.localeCompare(other.name, "en", { numeric: true });
