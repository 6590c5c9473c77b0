import { createGatepass } from "./index.js";
import { createPool } from "./upload/pool.js";
import { startJourney } from "./uppy/journey.js";

/** Answers after which an upload takes nothing more: another try is a new one. */
const ended = [404, 410, 422];

/**
 * An uploader for Uppy from version 5 on, made on its BasePlugin: it sends as this package does, to
 * every kind of store. An upload's id is kept in the state of its file, for a retry and for plugins
 * that bring files back after a reload.
 */
export function gatepassUploader(BasePlugin) {
  return class GatepassUploader extends BasePlugin {
    #journeys = new Map();
    #turn;
    #listeners = {
      "upload-pause": (file, isPaused) => this.#journeys.get(file?.id)?.pause(isPaused),
      "pause-all": () => this.#journeys.forEach((journey) => journey.pause(true)),
      "resume-all": () => this.#journeys.forEach((journey) => journey.pause(false)),
      "file-removed": (file) => this.#removed(file),
    };

    constructor(uppy, options) {
      super(uppy, { limit: 3, ...options });
      this.type = "uploader";
      this.id = this.opts.id ?? "GatepassUploader";
      this.#turn = createPool(this.opts.limit);
    }

    install() {
      this.uppy.setState({ capabilities: { ...this.uppy.getState().capabilities, resumableUploads: true } });
      this.uppy.addUploader(this.#send);
      for (const [event, listener] of Object.entries(this.#listeners)) this.uppy.on(event, listener);
    }

    uninstall() {
      this.uppy.removeUploader(this.#send);
      for (const [event, listener] of Object.entries(this.#listeners)) this.uppy.off(event, listener);
    }

    #send = async (ids) => {
      const files = this.uppy.getFilesByIds(ids).filter(({ error, progress }) => !error && !progress.uploadComplete);
      const isNew = ({ progress, isRestored }) => !progress.uploadStarted || !isRestored;
      this.uppy.emit("upload-start", files.filter(isNew));
      await Promise.all(files.map((file) => this.#carry(file)));
    };

    async #carry({ id, data, meta, type, gatepass }) {
      const { policy } = this.opts;
      const { name: filename, type: _, ...others } = meta;
      const wish = { filename, contentType: type || "application/octet-stream", policy, metadata: textsOf(others) };
      const isOurs = () => this.#journeys.get(id) === journey;
      const journey = startJourney(createGatepass(this.opts), data, {
        id: gatepass?.id,
        wish,
        turn: this.#turn,
        onCreated: (upload) => isOurs() && this.uppy.setFileState(id, { gatepass: { id: upload.id } }),
        onProgress: ({ sent, size }) => isOurs() && this.#progressed(id, { bytesUploaded: sent, bytesTotal: size }),
      });
      this.#journeys.set(id, journey);
      try {
        const upload = await journey.done;
        if (isOurs()) this.uppy.emit("upload-success", this.uppy.getFile(id), { status: 200, body: upload });
      } catch (error) {
        if (!isOurs()) return this.#note(error);
        if (ended.includes(error.status)) this.uppy.setFileState(id, { gatepass: undefined });
        this.uppy.emit("upload-error", this.uppy.getFile(id), error);
      } finally {
        if (isOurs()) this.#journeys.delete(id);
      }
    }

    #progressed(id, bytes) {
      const file = this.uppy.getFile(id);
      this.uppy.emit("upload-progress", file, { uploadStarted: file.progress.uploadStarted ?? Date.now(), ...bytes });
    }

    /** One that has failed may have an upload too; one that is complete is what its user wanted. */
    #removed({ id, progress, gatepass }) {
      const journey = this.#journeys.get(id);
      this.#journeys.delete(id);
      if (journey) journey.giveUp();
      else if (gatepass && !progress.uploadComplete) {
        createGatepass(this.opts).remove(gatepass.id).catch((error) => this.#note(error));
      }
    }

    #note(error) {
      this.uppy.log(error, "warning");
    }
  };
}

function textsOf(meta) {
  const given = Object.entries(meta).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
