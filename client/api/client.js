import { Problem, retryAfterSeconds } from "./problem.js";

const nobody = () => {};

/**
 * Gatepass's HTTP API, version 1. Every call rejects with a Problem, or with the signal's reason.
 * `url` is where Gatepass is, on a page of its own the same place. `token` tells the credential, if
 * there is one, now or later; onRefused hears that it, or none, did not do. onTraffic hears the size
 * of the JSON bodies, both ways: file bytes never pass here.
 */
export function createClient({ url = "", token = nobody, onTraffic = nobody, onRefused = nobody } = {}) {
  const base = `${url.replace(/\/+$/, "")}/v1`;

  async function call(method, path, { json, key, signal } = {}) {
    const body = json === undefined ? undefined : JSON.stringify(json);
    const headers = { Accept: "application/json" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const credential = await token();
    if (credential) headers.Authorization = `Bearer ${credential}`;
    if (key !== undefined) headers["Idempotency-Key"] = `"${key}"`;
    const { response, text } = await exchange(base + path, { method, headers, body, signal });
    onTraffic(sizeOf(body) + sizeOf(text));
    if (response.status === 401 && (await token()) === credential) onRefused();
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
    find: (id, signal) => bodyOf(call("GET", at(id), { signal })),
    create: (json, key) => bodyOf(call("POST", "/uploads", { json, key })),
    transfer: (id, signal) => bodyOf(call("POST", `${at(id)}/transfer`, { signal })),
    parts: (id, signal) => bodyOf(call("GET", `${at(id)}/parts`, { signal })),
    signParts: (id, json, signal) => bodyOf(call("POST", `${at(id)}/parts`, { json, signal })),
    finalize: (id, signal) => call("POST", `${at(id)}/finalize`, { signal }),
    download: (id, query = { disposition: "attachment" }) =>
      bodyOf(call("GET", `${at(id)}/download?${new URLSearchParams(query)}`)),
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
