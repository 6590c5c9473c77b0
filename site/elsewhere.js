// Links to files of the repository that are no pages lead to where the repository is shown. Those to pages have been
// turned into addresses of the site by now; that the others lead to something is what ./run has checked before.
import { posix } from "node:path";

const source = process.env.SITE_SOURCE ?? "https://github.com/gatepass/gatepass/blob/main";
const repository = new URL("..", import.meta.url).pathname;

export const visit = (node, see) => {
  see(node);
  (node.children ?? []).forEach((child) => visit(child, see));
};

export const elsewhere = () => (tree, file) =>
  visit(tree, (node) => {
    if (["link", "definition"].includes(node.type) && !/^([a-z]+:|\/|#)/.test(node.url)) {
      const [path, anchor] = node.url.split("#");
      const target = posix.relative(repository, posix.join(posix.dirname(file.path), path));
      node.url = `${source}/${target}${anchor ? `#${anchor}` : ""}`;
    }
  });
