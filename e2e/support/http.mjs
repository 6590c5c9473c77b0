import { once } from "node:events";
import { createServer } from "node:http";

/** Listens on a free port of the loopback interface. */
export async function listen(server) {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server.address().port;
}

export async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
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
