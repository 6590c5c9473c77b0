import { bytes } from "./format.js";

/** Any failure as title, detail and list of violations, for people. */
export function describeTrouble(error) {
  switch (error.name) {
    case "Problem":
      return {
        title: titleOf(error),
        detail: error.detail,
        violations: error.violations
          .map(({ code, detail }) => detail ?? code)
          .filter((text) => text !== error.detail),
      };
    case "NotAnswered":
      return {
        title: "Gatepass cannot be reached",
        detail:
          "Check the connection and that the server is running. If it took this request all the same, the upload is listed under Unfinished; trying again begins a new one.",
        violations: [],
      };
    case "NotDelivered":
      return { ...notDelivered(error.status), violations: [] };
    case "UnknownInstruction":
      return { title: "Cannot send this upload", detail: error.message, violations: [] };
    case "NotFoundError":
    case "NotReadableError":
      return {
        title: "The file cannot be read",
        detail: "It may be a folder, or was changed or moved since it was chosen. Choose it again.",
        violations: [],
      };
    default:
      return { title: "Something went wrong on this page", detail: error.message, violations: [] };
  }
}

function titleOf({ status, code, title }) {
  if (status === 413) return "This file is too large";
  return status === 422 && code !== "upload_rejected" ? "This file cannot be uploaded" : title;
}

export function otherFile(upload) {
  return `That is another file. This upload waits for “${upload.filename}” with ${bytes(upload.size)}.`;
}

function notDelivered(status) {
  if (status === 0) {
    return {
      title: "Storage cannot be reached",
      detail:
        "The connection broke several times. If it never works, the storage may not accept requests from this page (CORS).",
    };
  }
  return {
    title: "Storage refused the file",
    detail: `It answered HTTP ${status} and nothing has arrived.`,
  };
}
