import { NotAnswered } from "./failures.js";
import { assertReadable } from "./send.js";

/** By file: what its upload is asked for under, until an answer is read. */
const keys = new WeakMap();

/**
 * Asks for an upload; asking for the same again after a lost answer gets the same one. Not
 * abortable: one whose answer nobody read could not be cancelled.
 */
export async function askFor(api, file, wish) {
  await assertReadable(file);
  const asked = {
    filename: file.name,
    contentType: file.type || "application/octet-stream",
    size: file.size,
    ...wish,
  };
  try {
    const upload = await api.create(asked, keyOf(file, JSON.stringify(asked)));
    keys.delete(file);
    return upload;
  } catch (error) {
    if (error.status === 0) throw new NotAnswered();
    keys.delete(file);
    throw error;
  }
}

function keyOf(file, asked) {
  if (keys.get(file)?.asked !== asked) keys.set(file, { asked, key: random() });
  return keys.get(file).key;
}

function random() {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
