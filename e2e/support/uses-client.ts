import { NotDelivered, Problem, createGatepass, isSameFile, type Upload } from "../../client/index.js";

/** What the documentation of the package shows, so that its types are checked by use. */
export async function send(file: File, stop: AbortController): Promise<Upload> {
  const gatepass = createGatepass({ url: "https://files.example.com", token: async () => "token" });
  let id: string | undefined;
  try {
    return await gatepass.upload(
      file,
      { policy: "photos", metadata: { album: "7" } },
      {
        signal: stop.signal,
        onCreated: (upload) => (id = upload.id),
        onProgress: ({ sent, size }) => console.log(Math.round((100 * sent) / size)),
        onPhase: (phase) => console.log(phase),
      },
    );
  } catch (error) {
    if (error instanceof Problem && error.status === 422) throw new Error(error.violations.map(({ code }) => code).join());
    if (error instanceof NotDelivered && id) return gatepass.resume(id, file);
    throw error;
  }
}

export async function address(upload: Upload, file: File): Promise<string> {
  const gatepass = createGatepass();
  // @ts-expect-error: an id is no upload
  isSameFile(upload.id, file);
  const { url } = await gatepass.download(upload.id, { disposition: "inline" });
  return url;
}
