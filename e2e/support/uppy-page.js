import { gatepassUploader } from "../../client/uppy.js";
import AwsS3 from "@uppy/aws-s3";
import Uppy, { BasePlugin } from "@uppy/core";
import GoldenRetriever from "@uppy/golden-retriever";
import { counted } from "../support/uppy-counted.js";

/** Golden Retriever keeps files of 10 MB unless told. */
const keeping = { maxFileSize: 1e9, maxTotalSize: 1e9 };
const uploaders = { companion: () => AwsS3, own: () => gatepassUploader(BasePlugin) };

/** What a page of somebody who uses Uppy does, for a test to call; `told` is what the user sees of it. */
window.inPage = {
  told: { errors: [], infos: [], progress: [], success: [] },

  start({ uploader = "companion", retrieves = false, options }) {
    const uppy = new Uppy({ id: "e2e" });
    const { told } = this;
    this.uppy = uppy;
    uppy.on("upload-error", (file, error) => told.errors.push(error.message));
    uppy.on("info-visible", () => told.infos.push(...uppy.getState().info.map(({ details }) => details)));
    uppy.on("upload-progress", (file, { bytesUploaded }) => told.progress.push(bytesUploaded));
    uppy.on("upload-success", (file, { body }) => told.success.push(body));
    this.restored = new Promise((resolve) => uppy.on("restored", resolve));
    if (retrieves) uppy.use(GoldenRetriever, { indexedDB: keeping });
    uppy.use(uploaders[uploader](), options);
  },

  add({ name, type, size }) {
    this.uppy.addFile({ name, type, data: new File([...counted(size)], name, { type }), source: "e2e" });
  },

  /** How it ended: "sent", or why not. */
  async send(file) {
    this.add(file);
    return this.end(await this.uppy.upload());
  },

  async restore() {
    await this.restored;
    const done = new Promise((resolve) => this.uppy.on("complete", resolve));
    this.uppy.emit("restore-confirmed");
    return this.end(await done);
  },

  end({ failed }) {
    return failed.length === 0 ? "sent" : this.told.errors.join();
  },
};
