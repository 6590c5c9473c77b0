import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

/** Listens on a free port of the loopback interface. */
export async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}

/**
 * A port for a server of another process, which takes it seconds later: below those that systems give
 * away by themselves, and any of thousands, so that nobody else has it by then.
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(15_000, 30_000);
    if (await isFree(port)) return port;
  }
}

async function isFree(port) {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}

/**
 * A server for one handler. A client that hangs up in the middle is no failure. Connections are
 * not kept unless asked: on a kept one that breaks, a browser repeats the request by itself.
 */
export function createFake(handle, { keepConnections = false } = {}) {
  return createServer(async (request, response) => {
    if (!keepConnections) response.setHeader("Connection", "close");
    try {
      await handle(request, response);
    } catch (error) {
      response.destroy();
      if (error.code !== "ECONNRESET") throw error;
    }
  });
}

export async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function answerJson(response, status, body, headers = {}) {
  const text = JSON.stringify(body);
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(text);
}

export function answerProblem(response, status, problem, headers = {}) {
  answerJson(response, status, { type: "about:blank", status, ...problem }, {
    "Content-Type": "application/problem+json",
    ...headers,
  });
}
