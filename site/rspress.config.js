import { readFileSync } from "node:fs";
import { defineConfig } from "@rspress/core";
import { elsewhere, visit } from "./elsewhere.js";
import { sidebar } from "./sidebar.js";

const here = (path) => new URL(path, import.meta.url).pathname;
const version = /<version>(.+)<\/version>/.exec(readFileSync(here("../pom.xml"), "utf8").split("<parent>").pop())[1];

/** The mark beside a heading is hidden from screen readers, so the keyboard passes it over too. */
const unreachableMarks = () => (tree) =>
  visit(tree, (node) => {
    if (node.properties?.className?.includes("rp-header-anchor")) node.properties.tabIndex = -1;
  });

export default defineConfig({
  root: here("../docs"),
  outDir: here("../target/site"),
  base: process.env.SITE_BASE ?? "/",
  title: "Gatepass",
  description: "Permission to upload, straight to object storage",
  lang: "en",
  icon: new URL("../app/src/main/resources/web/icon.svg", import.meta.url),
  logoText: `Gatepass ${version}`,
  globalStyles: here("site.css"),
  markdown: {
    link: { checkDeadLinks: false, checkAnchors: true },
    remarkPlugins: [elsewhere],
    rehypePlugins: [unreachableMarks],
  },
  // Pages name pictures as code hosts take them: without a leading dot.
  builderConfig: { tools: { rspack: { resolve: { preferRelative: true } } } },
  themeConfig: { sidebar: { "/": sidebar }, lastUpdated: false },
  plugins: [
    {
      name: "reference",
      addPages: () => [{ routePath: "/reference", filepath: here("../target/reference.md") }],
    },
  ],
});
