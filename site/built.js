// Looks at a built site: every link in it must lead to a page that is there, and to a place in it.
//   node built.js <folder> <base path>
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, base] = process.argv.slice(2);
const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
const text = new Map(pages.map((name) => [`/${name}`, readFileSync(join(folder, name), "utf8")]));
const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((found) => found[1]);
const places = new Map([...text].map(([path, html]) => [path, new Set(attributes(html, "id"))]));

/** Why a link leads nowhere; nothing where it leads somewhere, or out of the site. */
const dead = (from, link) => {
  const url = new URL(link.replaceAll("&amp;", "&"), `http://site${base.slice(0, -1)}${from}`);
  if (url.host !== "site") return undefined;
  if (!url.pathname.startsWith(base)) return "it leaves the path that the site is served under";
  const path = decodeURIComponent(url.pathname.slice(base.length - 1)).replace(/\/$/, "/index.html");
  const page = [path, `${path}.html`].find((name) => text.has(name));
  if (!page) return existsSync(join(folder, path)) ? undefined : "there is no such page";
  const place = decodeURIComponent(url.hash.slice(1));
  return !place || places.get(page).has(place) ? undefined : "there is no such place in the page";
};

let links = 0;
let broken = 0;
for (const [from, html] of text) {
  for (const link of new Set([...attributes(html, "href"), ...attributes(html, "src")])) {
    links += 1;
    const why = dead(from, link);
    if (why) {
      broken += 1;
      console.log(`${from}: ${link}: ${why}`);
    }
  }
}
// The list of pages stands in each of them.
const listed = text.get("/index.html");
for (const name of pages.filter((page) => !["404.html", "index.html"].includes(page))) {
  if (!listed.includes(`href="${base}${name}"`)) {
    broken += 1;
    console.log(`/${name}: it is not in the list of pages, site/sidebar.js`);
  }
}
console.log(`${pages.length} pages, ${links} links, ${broken} broken`);
process.exit(broken || !links ? 1 : 0);
