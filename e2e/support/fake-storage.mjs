import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { bodyOf, createFake, listen } from "./http.mjs";

/**
 * A storage that misbehaves on request. Faults are taken in order, one for each PUT or POST:
 * "lose-answer" keeps the bytes and cuts the line, "cut" only cuts it, a number is answered as
 * that status without keeping anything, "expire" forgets the signature, null behaves. Its line
 * takes so many milliseconds for each request, and holds those beyond its limit until there is a
 * greater one; who hangs up meanwhile has sent nothing.
 */
export async function startFakeStorage(options) {
  const signatures = new Map();
  const objects = new Set();
  const parts = new Map();
  const faults = [];
  const seen = [];
  const line = { slow: 0, limit: Infinity, now: 0, most: 0 };

  const server = createFake(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://storage");
    allowOrigin(request, response);
    if (request.method === "OPTIONS") return response.writeHead(200).end();
    const part = Number(searchParams.get("part"));
    line.most = Math.max(line.most, ++line.now);
    response.once("close", () => line.now--);
    const body = await bodyOf(request);
    await pause(line.slow);
    while (seen.length >= line.limit && !response.destroyed) await pause(20);
    if (response.destroyed) return;
    const fault = faults.shift() ?? null;
    seen.push({ method: request.method, headers: request.headers, size: body.length, body, part });
    if (fault === "expire") signatures.clear();
    if (fault === "cut") return response.destroy();
    if (typeof fault === "number") return response.writeHead(fault).end();
    const status = part ? keepPart(pathname, searchParams, body) : keep(pathname, searchParams);
    if (fault === "lose-answer") return response.destroy();
    response.writeHead(status).end();
  }, options);

  function keep(key, search) {
    if (!signatures.has(search.get("signature"))) return 403;
    if (objects.has(key)) return 412;
    objects.add(key);
    return 200;
  }

  function keepPart(key, search, body) {
    const number = Number(search.get("part"));
    if (signatures.get(search.get("signature")) !== number) return 403;
    if (!parts.has(key)) parts.set(key, new Map());
    parts.get(key).set(number, body);
    return 200;
  }

  const origin = `http://127.0.0.1:${await listen(server)}`;
  return {
    origin,
    objects,
    faults,
    seen,
    parts,
    line,
    forget: () => signatures.clear(),
    sign(key, { part } = {}) {
      const signature = randomUUID();
      signatures.set(signature, part);
      return `${origin}${key}?signature=${signature}${part ? `&part=${part}` : ""}`;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function allowOrigin(request, response) {
  response.setHeader("Access-Control-Allow-Origin", request.headers.origin ?? "*");
  response.setHeader("Access-Control-Allow-Methods", "PUT, POST");
  response.setHeader("Access-Control-Allow-Headers", "content-type, if-none-match, x-checksum");
}
