import { assertReadable } from "../upload/send.js";

/** By file: what its upload is asked for under, until an answer is read. */
const keys = new WeakMap();

/** Nobody read the answer to a create: the upload may be known to Gatepass or not. */
class NotAnswered extends Error {
  name = "NotAnswered";
}

/**
 * Asks for an upload; asking again after a lost answer gets the same one. Not abortable: one whose
 * answer nobody read could not be cancelled.
 */
export async function askFor(api, file, policy) {
  await assertReadable(file);
  const contentType = file.type || "application/octet-stream";
  const wish = { filename: file.name, contentType, size: file.size, policy };
  try {
    const upload = await api.create(wish, keyOf(file, policy));
    keys.delete(file);
    return upload;
  } catch (error) {
    if (error.status === 0) throw new NotAnswered();
    keys.delete(file);
    throw error;
  }
}

function keyOf(file, policy) {
  if (keys.get(file)?.policy !== policy) keys.set(file, { policy, key: random() });
  return keys.get(file).key;
}

function random() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
