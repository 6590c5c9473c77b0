import { patiently, pause } from "./patience.js";

/** To finalize: not (all) there yet. To other calls: settled by another witness since the look. */
const conflict = 409;
const mostChanges = 10;

/**
 * Has Gatepass look and decide. Resolves to the upload once it has, or to the Problem that says
 * what is missing while the bytes are not there.
 */
export async function settle(api, id, options) {
  const { signal } = options;
  for (let changes = 0; ; ) {
    const { answer, problem } = await look(api, id, options);
    if (problem?.code === "parts_changed" && ++changes < mostChanges) await pause(1000, signal);
    else if (problem) return { problem };
    else if (answer.status !== 202) return { upload: answer.body };
    else await pause((answer.retryAfter ?? 1) * 1000, signal);
  }
}

async function look(api, id, options) {
  try {
    return { answer: await patiently(() => api.finalize(id, options.signal), options) };
  } catch (problem) {
    if (problem.status === conflict) return { problem };
    throw problem;
  }
}

/** The upload with a fresh instruction, or without one when it has been settled meanwhile. */
export async function ask(api, id, options) {
  try {
    return await patiently(() => api.transfer(id, options.signal), options);
  } catch (error) {
    const { upload } = error.status === conflict ? await settle(api, id, options) : {};
    if (upload) return upload;
    throw error;
  }
}
