import { Problem, retryAfterSeconds } from "./problem.js";

/**
 * Gatepass's HTTP API, version 1. Every call rejects with a Problem, or with the signal's reason.
 * onTraffic hears the size of the JSON bodies, both ways: file bytes never pass here. `token` has
 * the credential, if there is one; onRefused hears that it, or none, did not do.
 */
export function createClient({ token, onTraffic, onRefused }) {
  async function call(method, path, { json, key, signal } = {}) {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const headers = { Accept: "application/json" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const credential = token.read();
    if (credential) headers.Authorization = `Bearer ${credential}`;
    if (key !== undefined) headers["Idempotency-Key"] = `"${key}"`;
    const { response, text } = await exchange(`/v1${path}`, { method, headers, body, signal });
    onTraffic(sizeOf(body) + sizeOf(text));
    if (response.status === 401 && token.read() === credential) onRefused();
    if (!response.ok) throw Problem.from(response, text);
    return {
      status: response.status,
      retryAfter: retryAfterSeconds(response),
      body: text ? JSON.parse(text) : undefined,
    };
  }

  const at = (id) => `/uploads/${encodeURIComponent(id)}`;
  const bodyOf = async (answer) => (await answer).body;

  return {
    policies: (signal) => bodyOf(call("GET", "/policies", { signal })),
    create: (json, key) => bodyOf(call("POST", "/uploads", { json, key })),
    transfer: (id, signal) => bodyOf(call("POST", `${at(id)}/transfer`, { signal })),
    parts: (id, signal) => bodyOf(call("GET", `${at(id)}/parts`, { signal })),
    signParts: (id, json, signal) => bodyOf(call("POST", `${at(id)}/parts`, { json, signal })),
    finalize: (id, signal) => call("POST", `${at(id)}/finalize`, { signal }),
    download: (id) => bodyOf(call("GET", `${at(id)}/download?disposition=attachment`)),
    remove: (id, signal) => bodyOf(call("DELETE", at(id), { signal })),
    list: (query, signal) =>
      bodyOf(call("GET", `/uploads?${new URLSearchParams(query)}`, { signal })),
  };
}

async function exchange(url, { signal, ...options }) {
  try {
    const response = await fetch(url, { ...options, signal, cache: "no-store", redirect: "error" });
    return { response, text: await response.text() };
  } catch {
    signal?.throwIfAborted();
    throw Problem.unreachable();
  }
}

function sizeOf(text) {
  return text ? new TextEncoder().encode(text).length : 0;
}
