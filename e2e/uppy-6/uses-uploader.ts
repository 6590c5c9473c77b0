import Uppy, { BasePlugin } from "@uppy/core";
import { gatepassUploader } from "../../client/uppy.js";

/** What the documentation of the package shows, under this version's types. */
export function pick(files: File[]): Promise<unknown> {
  const uppy = new Uppy();
  uppy.use(gatepassUploader(BasePlugin), { url: "https://files.example.com", token: async () => "token", policy: "photos" });
  // @ts-expect-error: a policy is named, not described
  uppy.use(gatepassUploader(BasePlugin), { policy: { name: "photos" } });
  for (const data of files) uppy.addFile({ name: data.name, type: data.type, data });
  return uppy.upload();
}
