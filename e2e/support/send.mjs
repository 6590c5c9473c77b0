import assert from "node:assert/strict";

/** Sends a small text by the API alone, as something else than the page would. */
export async function sendText(origin, filename, text = filename) {
  const asked = { filename, contentType: "text/plain", size: Buffer.byteLength(text), transfer: "put" };
  const upload = await post(`${origin}/v1/uploads`, asked);
  const { method, url, headers } = upload.transfer.request;
  assert.ok((await fetch(url, { method, headers, body: text })).ok);
  return post(`${origin}/v1/uploads/${upload.id}/finalize`);
}

/** Nothing of what was sent before is left in the lists. */
export async function removeAll(origin) {
  const { uploads } = await (await fetch(`${origin}/v1/uploads`)).json();
  for (const { id } of uploads) await fetch(`${origin}/v1/uploads/${id}`, { method: "DELETE" });
}

async function post(url, body) {
  const headers = body ? { "Content-Type": "application/json" } : {};
  const response = await fetch(url, { method: "POST", headers, body: body && JSON.stringify(body) });
  assert.ok(response.ok, `${url} answered ${response.status}`);
  return response.json();
}
