import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "./target/gatepass.js";

export type Upload = components["schemas"]["UploadJson"];
export type Problem = components["schemas"]["Problem"];
export type Gatepass = Client<paths>;

/** What the gateway refused, with the document that says why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.title} ${problem.detail}`);
  }
}

export const connect = (baseUrl: string): Gatepass => createClient<paths>({ baseUrl });

/** Asks for permission, sends the bytes to storage as it says, and has the gateway look at them. */
export async function send(gatepass: Gatepass, filename: string, file: Blob): Promise<Upload> {
  const created = await gatepass.POST("/v1/uploads", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { filename, contentType: file.type, size: file.size, metadata: { album: "7" } },
  });
  if (created.error) throw new Refused(created.error);
  const { id, transfer } = created.data;
  const request = transfer?.request;
  if (!request) throw new Error(`It goes by ${transfer?.kind}`);

  const { ok } = await fetch(request.url, { method: request.method, headers: request.headers ?? {}, body: file });
  if (!ok) throw new Error("Storage refused it");

  const settled = await gatepass.POST("/v1/uploads/{id}/finalize", { params: { path: { id } } });
  if (settled.error) throw new Refused(settled.error);
  return settled.data;
}

/** The bytes again, and by what they are called. */
export async function fetchBack(gatepass: Gatepass, id: string) {
  const answer = await gatepass.GET("/v1/uploads/{id}/download", {
    params: { path: { id }, query: { disposition: "inline" } },
    headers: { Accept: "application/json" },
  });
  if (answer.error) throw new Refused(answer.error);
  const { file, request } = answer.data;
  const stored = await fetch(request.url, { method: request.method, headers: request.headers ?? {} });
  return { filename: file.filename, size: file.size, text: await stored.text() };
}

/** All ready uploads, page by page. */
export async function* ready(gatepass: Gatepass): AsyncGenerator<Upload> {
  let cursor: string | undefined;
  do {
    const page = await gatepass.GET("/v1/uploads", { params: { query: { status: "ready", cursor } } });
    if (page.error) throw new Refused(page.error);
    yield* page.data.uploads;
    cursor = page.data.next ?? undefined;
  } while (cursor);
}

/** Types refuse what the gateway would refuse. */
export function misuse(gatepass: Gatepass, upload: Upload, problem: Problem): unknown[] {
  return [
    // @ts-expect-error: there is no such route
    () => gatepass.GET("/v1/upload"),
    // @ts-expect-error: a file has a name
    () => gatepass.POST("/v1/uploads", { body: { contentType: "image/png" } }),
    // @ts-expect-error: a size is a number
    () => gatepass.POST("/v1/uploads", { body: { filename: "a", contentType: "image/png", size: "1" } }),
    // @ts-expect-error: an upload has an id
    () => gatepass.GET("/v1/uploads/{id}", { params: { path: {} } }),
    // @ts-expect-error: uploads are not deleted all at once
    () => gatepass.DELETE("/v1/uploads"),
    // @ts-expect-error: an upload has no such member
    upload.colour,
    // @ts-expect-error: a code is a text
    problem.code satisfies number,
    // @ts-expect-error: it may be absent
    upload.size satisfies number,
  ];
}
