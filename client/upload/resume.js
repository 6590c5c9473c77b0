const prefix = "gatepass.file.";

/**
 * Which file an upload in parts began with, kept by this browser: parts of two versions of a file
 * would make neither. A browser that keeps nothing, or another one, goes by name and size alone.
 */
export function remember({ id, expiresAt }, { lastModified }) {
  withStorage((storage) => storage.setItem(prefix + id, JSON.stringify({ lastModified, expiresAt })));
}

export function forget({ id }) {
  withStorage((storage) => storage.removeItem(prefix + id));
}

/** Whether an unfinished upload can go on with this file. Gatepass keeps names in their composed form. */
export function isSameFile(upload, file) {
  const name = file.name.normalize().trim();
  if (upload.filename !== name || upload.size !== file.size) return false;
  const known = recall(upload);
  return !known || known.lastModified === file.lastModified;
}

/** Forgets what belongs to uploads that have expired. */
export function tidy(now = Date.now()) {
  withStorage((storage) => {
    for (const key of Object.keys(storage).filter((key) => key.startsWith(prefix))) {
      if (!(Date.parse(parse(storage.getItem(key))?.expiresAt) > now)) storage.removeItem(key);
    }
  });
}

function recall({ id }) {
  return withStorage((storage) => parse(storage.getItem(prefix + id)));
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A browser may refuse to keep anything; nothing here depends on it. */
function withStorage(act) {
  try {
    return act(localStorage);
  } catch {
    return undefined;
  }
}
