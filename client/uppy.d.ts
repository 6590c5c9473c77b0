import type { Options } from "./index.js";

export interface UploaderOptions extends Options {
  /** The plugin's name in Uppy, `GatepassUploader` unless said. */
  id?: string;
  /** The policy of the uploads; the server's own choice unless said. */
  policy?: string;
  /** How many files are sent at once, 3 unless said; of those in parts four parts together. */
  limit?: number;
}

/**
 * An uploader for Uppy from version 5 on, made on the BasePlugin of `@uppy/core`:
 * `uppy.use(gatepassUploader(BasePlugin), { url, token })`. It sends as this package does, to every kind of store;
 * pausing, cancelling, retrying and going on after a reload are Uppy's own. A file's metadata without its name
 * and type becomes the upload's; `upload-success` has the upload as its `body`.
 */
export function gatepassUploader(BasePlugin: abstract new (...given: any[]) => object): {
  /** Untyped, so that it fits an Uppy with whatever metadata and bodies its page has. */
  new (uppy: any, options?: UploaderOptions): any;
  prototype: any;
};
