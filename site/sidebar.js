import { readdirSync, readFileSync } from "node:fs";

const group = (text, pages, collapsed = false) => ({
  text,
  collapsible: true,
  collapsed,
  items: Object.entries(pages).map(([link, title]) => ({ text: title, link })),
});

const folder = new URL("../docs/adr/", import.meta.url);
const decisions = Object.fromEntries(
  readdirSync(folder)
    .sort()
    .map((name) => [
      `/adr/${name.replace(/\.md$/, "")}`,
      /^# (.+)$/m.exec(readFileSync(new URL(name, folder), "utf8"))[1].replaceAll("`", ""),
    ]),
);

/** Every page once, in the order in which somebody needs them. */
export const sidebar = [
  group("Begin", {
    "/": "Gatepass",
    "/concepts": "Concepts",
    "/tour": "Tour",
    "/not-for": "When not to use it",
  }),
  group("Connect a store", {
    "/how-to/amazon-s3": "Amazon S3",
    "/how-to/cloudflare-r2": "Cloudflare R2",
    "/how-to/backblaze-b2": "Backblaze B2",
    "/how-to/minio": "MinIO",
    "/how-to/google-cloud-storage": "Google Cloud Storage",
    "/how-to/azure-blob-storage": "Azure Blob Storage",
    "/cors": "CORS explained",
    "/doctor": "Doctor",
    "/provision": "Provision",
  }),
  group("Send", {
    "/page": "The page",
    "/big-files": "Big files",
    "/html-form": "Forms without script",
    "/upload-tokens": "Upload tokens",
    "/uppy": "Uppy",
    "/command-line": "Command line",
  }),
  group("When it is there", {
    "/verification": "Verification",
    "/events": "Events of stores",
    "/webhooks": "Webhooks",
    "/after-upload": "After the upload",
    "/delivery": "Delivery by a CDN",
  }),
  group("Configure", {
    "/configuration": "Every setting",
    "/authentication": "Authentication",
    "/quotas": "Quotas",
    "/audit": "Audit log",
    "/stores/s3": "Store: s3",
    "/stores/minio": "Store: minio",
    "/stores/gcs": "Store: gcs",
    "/stores/azure": "Store: azure",
  }),
  group("API", {
    "/api": "The API",
    "/reference": "Reference",
    "/problems": "Problems",
  }),
  group("Run it", {
    "/deploy": "Deploy",
    "/upgrade": "Upgrade and roll back",
    "/operations": "Operations",
    "/metrics": "Metrics",
    "/runbook": "Runbook",
    "/scaling": "Scaling",
  }),
  group("Trust it", {
    "/threat-model": "Threat model",
    "/failure-scenarios": "When something fails",
    "/providers": "What each provider keeps",
  }),
  group("Extend it", {
    "/adding-a-provider": "Adding a provider",
  }),
  group("Decisions", decisions, true),
];
