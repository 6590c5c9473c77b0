/**
 * A plain link in a tab of its own, which the browser closes again when a download begins: whatever
 * storage answers instead, it never replaces this page and the uploads under way in it.
 */
export function offerDownload(link, upload) {
  link.href = `/v1/uploads/${encodeURIComponent(upload.id)}/download?disposition=attachment`;
  link.target = "_blank";
  link.rel = "noopener";
  link.setAttribute("aria-label", `Download ${upload.filename}`);
}
