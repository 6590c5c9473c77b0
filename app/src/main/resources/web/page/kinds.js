const office = "Office documents";
const names = new Map([
  ["image/*", "images"],
  ["video/*", "video"],
  ["audio/*", "audio"],
  ["text/*", "text"],
  ["text/plain", "plain text"],
  ["text/csv", "CSV"],
  ["application/pdf", "PDF"],
  ["application/zip", "ZIP"],
  ["application/json", "JSON"],
  ["application/octet-stream", "other binary files"],
  ["*/*", "any type"],
]);

/** Media types and patterns in words people know; an unknown one stands for itself. */
export function describeTypes(contentTypes) {
  const words = new Set(contentTypes.map(describe));
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}

function describe(type) {
  if (type.startsWith("application/vnd.openxmlformats-officedocument")) return office;
  return names.get(type) ?? type;
}
