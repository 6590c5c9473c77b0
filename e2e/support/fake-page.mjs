import { readFile } from "node:fs/promises";

const root = new URL("../../app/src/main/resources/web/", import.meta.url);
const parent = new URL("../../", import.meta.url);
const types = {
  css: "text/css",
  html: "text/html",
  js: "text/javascript",
  svg: "image/svg+xml",
};

/** The page's real files under the policy the real server sends. */
export async function servePage(pathname, storage, response) {
  const path = pathname === "/" ? "index.html" : pathname.replace(/^\/web\//, "");
  try {
    const file = await readFile(new URL(path, path.startsWith("client/") ? parent : root));
    response.writeHead(200, {
      "Content-Type": types[path.split(".").at(-1)],
      "Content-Security-Policy": [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        `connect-src 'self' ${storage}`,
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join("; "),
    });
    response.end(file);
  } catch {
    response.writeHead(404).end();
  }
}
