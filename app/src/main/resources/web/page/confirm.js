/** Asks before an upload is lost; resolves to true when the answer is yes. */
export function confirmDelete(dialog, { status, filename }) {
  dialog.querySelector("#confirm-text").textContent =
    status === "ready"
      ? `“${filename}” will be removed from storage. This cannot be undone.`
      : `“${filename}” may still be on its way in another tab, which would then fail.`;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "delete"), { once: true });
  });
}
