/**
 * Where a file lay in the folder that it came in. It goes along as metadata, under the name that
 * Uppy gives it, because a file name is no path.
 */
export const metadataOf = ({ path }) => (path ? { relativePath: path.normalize() } : undefined);

export const isSamePlace = ({ metadata }, item) =>
  metadata?.relativePath === metadataOf(item)?.relativePath;

/** The folders before a name, with the last slash; nothing where the path is that of another name. */
export function folderOf(path, name) {
  return path?.endsWith(`/${name}`) ? path.slice(0, -name.length) : "";
}

/** Shows a name behind its folder; returns both in one, to speak of it. */
export function showName(element, name, path) {
  const folder = folderOf(path, name);
  const shown = document.createElement("span");
  shown.className = "folder";
  shown.textContent = folder.replaceAll("/", "/\u200b");
  element.replaceChildren(...(folder ? [shown] : []), name);
  return folder + name;
}
