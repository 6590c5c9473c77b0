/** Every way a file gets onto the page: drop anywhere, paste, choose. */
export function takeFiles({ zone, input, onFiles }) {
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
  document.addEventListener("drop", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth = 0;
    lit();
    onFiles([...event.dataTransfer.files]);
  });
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = "";
    onFiles(files);
  });
}
