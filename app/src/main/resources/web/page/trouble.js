import { bytes } from "./format.js";

const kept = "What has arrived stays there: trying again sends the rest.";

/** Any failure as title, detail and list of violations, for people. */
export function describeTrouble(error) {
  switch (error.name) {
    case "Problem":
      return {
        title: titleOf(error),
        detail: error.detail,
        violations: textsOf(error).filter((text) => !error.detail?.includes(text)),
      };
    case "NoPolicy":
      return { title: "No policy takes this file", violations: error.obstacles };
    case "NotAnswered":
      return {
        title: "Gatepass cannot be reached",
        detail:
          "Check the connection and that the server is running. If it took this request all the same, trying again goes on with that upload.",
        violations: [],
      };
    case "NotDelivered":
      return { ...notDelivered(error), violations: [] };
    case "NeverWhole":
      return { ...neverWhole(error), violations: [] };
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

const textsOf = ({ violations = [] }) => violations.map(({ code, detail }) => detail ?? code);

/** Why Gatepass did not take an upload, as items of a list. */
export const violationsOf = (upload) => textsOf(upload).map(listItem);

export function listItem(text) {
  const element = document.createElement("li");
  element.textContent = text;
  return element;
}

function titleOf({ status, code, title, violations }) {
  if (violations.some((each) => each.code === "upload_lost")) return "Storage has dropped the parts";
  if (status === 413) return "This file is too large";
  return status === 422 && code !== "upload_rejected" ? "This file cannot be uploaded" : title;
}

export function otherFile(upload, file) {
  const { filename, size } = upload;
  if (filename === file.name && size === file.size) {
    return `That is another version of the file. “${filename}” was changed since this upload began: choose the file it began with, or discard the upload and send the new one.`;
  }
  return `That is another file. This upload waits for “${filename}” with ${bytes(size)}.`;
}

export function sentAnew({ filename }) {
  return `This is not the “${filename}” of the unfinished upload: its size or its date is another. It is sent as a new upload.`;
}

export function cannotRead([first, ...others]) {
  const rest = others.length > 0 ? ` and ${others.length} more` : "";
  return `“${first}”${rest} cannot be read, so nothing of it is sent.`;
}

function notDelivered({ status, inParts }) {
  if (status === 0) {
    const cors = "If it never works, the storage may not accept requests from this page (CORS).";
    return {
      title: "Storage cannot be reached",
      detail: `The connection broke several times. ${inParts ? `${kept} ` : ""}${cors}`,
    };
  }
  return {
    title: `Storage refused ${inParts ? "a part of the file" : "the file"}`,
    detail: inParts ? `It answered HTTP ${status}. ${kept}` : `It answered HTTP ${status} and nothing has arrived.`,
  };
}

function neverWhole({ code }) {
  return code === "parts_changed"
    ? {
        title: "The file keeps changing",
        detail: `Its parts are also being sent from somewhere else, such as another tab. Stop that first. ${kept}`,
      }
    : {
        title: "The file is not complete",
        detail: `Storage took every part, but some are missing or cut short there. ${kept}`,
      };
}
