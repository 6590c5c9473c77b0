// A small upload from its creation to its last byte.
const size = 1024;
const content = Buffer.alloc(size);
content.write("ffd8ffe000104a46494600010100000100010000", "hex");

/** What is asked for. */
export const wanted = { filename: "seed.jpg", contentType: "image/jpeg", size };

/** Asks the gateway, or what does the same; JSON that it answers, if it does. */
export async function call(origin, method, path, json, token = process.env.BENCH_TOKEN) {
  const headers = { Authorization: `Bearer ${token}`, ...(json && { "Content-Type": "application/json" }) };
  const response = await fetch(origin + path, { method, headers, redirect: "manual", body: json && JSON.stringify(json) });
  const text = await response.text();
  if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : undefined;
}

/** Creates an upload and sends its bytes: its id, and the address that they were sent to. */
export async function send(origin) {
  const { id, ...upload } = await call(origin, "POST", "/v1/uploads", wanted);
  const { method, url, headers } = upload.request ?? upload.transfer.request;
  const response = await fetch(url, { method, headers, body: content });
  if (!response.ok) throw new Error(`storage answered ${response.status} ${await response.text()}`);
  return { id, url };
}

export const finalize = (origin, id) => call(origin, "POST", `/v1/uploads/${id}/finalize`);
