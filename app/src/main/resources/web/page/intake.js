import { filesOfDrop, filesOfInput } from "./folders.js";

/**
 * Every way a file gets onto the page: drop anywhere, paste, choose files or a folder. onFiles hears
 * `{ files: [{ file, path }], unreadable: [path] }`; a path has only what came in a folder.
 */
export function takeFiles({ zone, inputs, onFiles }) {
  let depth = 0;
  const lit = () => zone.classList.toggle("lit", depth > 0);
  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

  document.addEventListener("dragenter", (event) => {
    if (!carriesFiles(event)) return;
    depth++;
    lit();
  });
  document.addEventListener("dragleave", (event) => {
    if (!carriesFiles(event)) return;
    depth--;
    lit();
  });
  document.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    lit();
    onFiles(await filesOfDrop(event.dataTransfer));
  });
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].map((file) => ({ file }));
    if (files.length > 0) onFiles({ files, unreadable: [] });
  });
  for (const input of inputs) {
    input.addEventListener("change", () => {
      const files = filesOfInput(input);
      input.value = "";
      onFiles({ files, unreadable: [] });
    });
  }
}
