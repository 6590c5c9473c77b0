import { randomUUID } from "node:crypto";
import { bodyOf, createFake, listen } from "./http.mjs";

/**
 * A storage that misbehaves on request. Faults are taken in order, one for each PUT or POST:
 * "lose-answer" keeps the bytes and cuts the line, "cut" only cuts it, a number is answered as
 * that status without keeping anything, "expire" forgets the signature, null behaves.
 */
export async function startFakeStorage(options) {
  const signatures = new Set();
  const objects = new Set();
  const faults = [];
  const seen = [];

  const server = createFake(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://storage");
    allowOrigin(request, response);
    if (request.method === "OPTIONS") return response.writeHead(200).end();
    const body = await bodyOf(request);
    const fault = faults.shift() ?? null;
    seen.push({ method: request.method, headers: request.headers, size: body.length, body });
    if (fault === "expire") signatures.clear();
    if (fault === "cut") return response.destroy();
    if (typeof fault === "number") return response.writeHead(fault).end();
    const status = keep(pathname, searchParams);
    if (fault === "lose-answer") return response.destroy();
    response.writeHead(status).end();
  }, options);

  function keep(key, search) {
    if (!signatures.has(search.get("signature"))) return 403;
    if (objects.has(key)) return 412;
    objects.add(key);
    return 200;
  }

  const origin = `http://127.0.0.1:${await listen(server)}`;
  return {
    origin,
    objects,
    faults,
    seen,
    sign(key) {
      const signature = randomUUID();
      signatures.add(signature);
      return `${origin}${key}?signature=${signature}`;
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
  response.setHeader("Access-Control-Allow-Headers", "content-type, if-none-match");
}
