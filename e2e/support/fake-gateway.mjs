import { randomUUID } from "node:crypto";
import { createFakeParts } from "./fake-parts.mjs";
import { answerJson, answerProblem, bodyOf, createFake, listen } from "./http.mjs";
import { servePage } from "./fake-page.mjs";

const problems = {
  gone: [410, { title: "Upload has ended", detail: "It was cancelled or deleted." }],
  missing: [409, { title: "Not there yet", code: "not_arrived" }],
  unknown: [404, { title: "No such upload" }],
};

/**
 * The API's shape over a fake storage, for what a healthy server cannot show. `script` holds, per
 * call ("finalize", "create", ...), answers to give first: a function of the response each.
 */
export async function startFakeGateway(storage, { kind = "put", ...plan } = {}) {
  const uploads = new Map();
  const parts = createFakeParts(storage, plan);
  const script = {};
  const calls = [];
  const keys = [];

  const instruction = (upload) => {
    const { id, contentType } = upload;
    if (kind === "multipart") return parts.instruction(upload);
    const request = { url: storage.sign(`/${id}`), expiresAt: inMinutes(15) };
    if (kind === "form") return { kind, request: { ...request, method: "POST", fields: { key: id } } };
    const headers = { "Content-Type": contentType, "If-None-Match": "*" };
    return { kind, request: { ...request, method: "PUT", headers } };
  };

  const actions = {
    "GET policies": (upload, { response }) =>
      answerJson(response, 200, {
        policies: [{ name: "default", contentTypes: ["image/*", "text/plain", "application/pdf"], maxSize: 1e8, transfers: ["put"] }],
      }),
    "POST create": async (upload, { request, response }) => {
      const asked = JSON.parse(await bodyOf(request));
      const made = { id: randomUUID(), status: "pending", policy: "default", store: "main", createdAt: inMinutes(0), expiresAt: inMinutes(1440), ...asked };
      uploads.set(made.id, made);
      answerJson(response, 201, { ...made, transfer: instruction(made) });
    },
    "GET list": (upload, { response, search }) => {
      const status = search.get("status");
      const found = [...uploads.values()].reverse().filter((each) => !status || each.status === status);
      answerJson(response, 200, { uploads: found });
    },
    "POST transfer": (upload, { response }) =>
      upload.status === "pending"
        ? answerJson(response, 200, { ...upload, transfer: instruction(upload) })
        : refuse(response, "gone"),
    "POST finalize": (upload, { response }) => {
      if (["aborted", "deleted"].includes(upload.status)) return refuse(response, "gone");
      if (kind === "multipart") {
        if (parts.refused(upload, response)) return;
      } else if (!storage.objects.has(`/${upload.id}`)) return refuse(response, "missing");
      upload.status = "ready";
      answerJson(response, 200, upload);
    },
    "GET parts": parts.list,
    "POST parts": parts.sign,
    "DELETE upload": (upload, { response }) => {
      upload.status = upload.status === "pending" ? "aborted" : "deleted";
      storage.objects.delete(`/${upload.id}`);
      response.writeHead(204).end();
    },
  };

  const server = createFake(async (request, response) => {
    const { pathname, searchParams: search } = new URL(request.url, "http://gateway");
    const match = /^\/v1\/(?:(policies)|uploads(?:\/([^/]+)(?:\/(\w+))?)?)$/.exec(pathname);
    if (!match) return servePage(pathname, storage.origin, response);
    const name = nameOf(request.method, match);
    calls.push(name);
    if (name === "create") keys.push(request.headers["idempotency-key"]);
    const first = script[name]?.shift();
    if (first) return first(response);
    const upload = uploads.get(match[2]);
    if (match[2] && !upload) return refuse(response, "unknown");
    await actions[`${request.method} ${name}`](upload, { request, response, search });
  });

  const origin = `http://127.0.0.1:${await listen(server)}`;
  return {
    origin,
    uploads,
    script,
    calls,
    keys,
    parts,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function nameOf(method, [, policies, id, action]) {
  if (policies) return policies;
  if (action) return action;
  if (id) return "upload";
  return method === "POST" ? "create" : "list";
}

function refuse(response, name) {
  answerProblem(response, ...problems[name]);
}

function inMinutes(minutes) {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}
