import { createClient } from "./api/client.js";
import { askFor } from "./upload/create.js";
import { deliver } from "./upload/deliver.js";
import { createProgress } from "./upload/progress.js";

export { Problem } from "./api/problem.js";
export { NeverWhole, NotAnswered, NotDelivered, UnknownInstruction } from "./upload/failures.js";
export { forget, isSameFile, remember, tidy } from "./upload/resume.js";

const nobody = () => {};

/**
 * A Gatepass server and what can be done with files there. `url` is where it is, `token` the
 * credential or a function that tells it, at each call.
 */
export function createGatepass({ url = "", token } = {}) {
  const api = createClient({ url, token: typeof token === "function" ? token : () => token });

  function carry(upload, file, { signal = new AbortController().signal, onProgress = nobody, onPhase = nobody }) {
    const tell = (sent) => onProgress({ sent, size: file.size });
    return deliver(api, upload, file, { signal, progress: telling(createProgress(file.size), tell), onPhase });
  }

  return {
    api,
    /** Has a file sent, and resolves to its upload when that is ready. */
    async upload(file, wish = {}, { onCreated = nobody, ...options } = {}) {
      options.signal?.throwIfAborted();
      const asked = await askFor(api, file, wish);
      onCreated(asked);
      return carry(asked, file, options);
    },
    /** Goes on with a pending upload, with the file that it began with; what has arrived is not sent again. */
    resume: (id, file, options = {}) => carry({ id }, file, options),
    find: (id, signal) => api.find(id, signal),
    /** Gives up a pending upload, deletes a ready one; repeatable. */
    remove: (id, signal) => api.remove(id, signal),
    /** The signed request that reads the file. */
    download: async (id, query) => (await api.download(id, query)).request,
  };
}

function telling(progress, tell) {
  const then =
    (act) =>
    (...told) => {
      act(...told);
      tell(progress.sent());
    };
  return {
    ...progress,
    confirm: then(progress.confirm),
    moved: then(progress.moved),
    arrived: then(progress.arrived),
  };
}
