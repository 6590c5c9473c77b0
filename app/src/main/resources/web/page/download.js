/**
 * A plain link in a tab of its own, which the browser closes again when a download begins: whatever
 * storage answers instead, it never replaces this page and the uploads under way in it.
 */
export function offerDownload(link, upload, name) {
  lead(link, `/v1/uploads/${encodeURIComponent(upload.id)}/download?disposition=attachment`);
  link.dataset.upload = upload.id;
  link.setAttribute("aria-label", `Download ${name}`);
}

/** A link carries no credential: with one, the signed address is asked for and followed. */
export function downloadSigned({ api, token, trouble }) {
  document.addEventListener("click", async (event) => {
    const id = event.target.closest?.("a[data-upload]")?.dataset.upload;
    if (!id || !token.read()) return;
    event.preventDefault();
    try {
      const { request } = await api.download(id);
      lead(document.createElement("a"), request.url).click();
    } catch (error) {
      trouble(error);
    }
  });
}

function lead(link, href) {
  return Object.assign(link, { href, target: "_blank", rel: "noopener" });
}
