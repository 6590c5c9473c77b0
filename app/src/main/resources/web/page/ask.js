import { assertReadable } from "../upload/send.js";

/** Nobody read the answer to a create: the upload may be known to Gatepass or not. */
class NotAnswered extends Error {
  name = "NotAnswered";
}

/** Asks for an upload. Not abortable: one whose answer nobody read could not be cancelled. */
export async function askFor(api, file, policy) {
  await assertReadable(file);
  const contentType = file.type || "application/octet-stream";
  try {
    return await api.create({ filename: file.name, contentType, size: file.size, policy });
  } catch (error) {
    throw error.status === 0 ? new NotAnswered() : error;
  }
}
