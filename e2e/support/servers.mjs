import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { BlobServiceClient, StorageSharedKeyCredential } from "@azure/storage-blob";
import { freePort } from "./http.mjs";

const bucket = "media";
const minioKeys = { user: "gatepass-e2e", password: "only-for-the-browser-tests" };
/** Azurite's one account, which its documentation names. */
const azurite = {
  account: "devstoreaccount1",
  key: "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
};

/** The servers that the page has to work with, and how a gateway is told of each: settings alone. */
export const stores = [
  { name: "the embedded store", start: async () => ({ env: {}, stop() {} }) },
  {
    name: "MinIO",
    capability: "minio",
    remedy: "no minio is on the PATH, see CONTRIBUTING.md",
    command: "minio",
    start: startMinio,
  },
  {
    name: "MinIO by the S3 adapter",
    capability: "minio",
    remedy: "no minio is on the PATH, see CONTRIBUTING.md",
    command: "minio",
    start: async () => {
      const { env, stop } = await startMinio();
      return { env: { ...env, GATEPASS_STORES_MAIN_PROVIDER: "s3", GATEPASS_STORES_MAIN_DIALECT: "minio" }, stop };
    },
  },
  {
    name: "Azurite",
    capability: "azurite",
    remedy: "no azurite-blob is on the PATH, see CONTRIBUTING.md",
    command: "azurite-blob",
    forms: false,
    start: startAzurite,
  },
];

/** Whether the store can be started here; says so where it cannot. */
export function isHere({ command, capability, remedy, name }) {
  if (!command || process.env.PATH.split(delimiter).some((folder) => isExecutable(join(folder, command)))) return true;
  console.log(`not proven here: ${capability}: the page on ${name}: ${remedy}`);
  return false;
}

async function startMinio() {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const { folder, stop } = await run("minio", (data) => ["server", data, "--address", `127.0.0.1:${port}`, "--quiet"], {
    probe: `${endpoint}/minio/health/live`,
    env: { MINIO_ROOT_USER: minioKeys.user, MINIO_ROOT_PASSWORD: minioKeys.password, MINIO_BROWSER: "off" },
    // A folder at the root of its data is a bucket.
    prepare: (data) => mkdir(join(data, bucket)),
  });
  return {
    folder,
    stop,
    env: storeEnv({
      PROVIDER: "minio",
      ENDPOINT: endpoint,
      BUCKET: bucket,
      ACCESS_KEY: minioKeys.user,
      SECRET_KEY: minioKeys.password,
    }),
  };
}

async function startAzurite() {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}/${azurite.account}`;
  const options = ["--inMemoryPersistence", "--disableTelemetry", "--silent", "--skipApiVersionCheck"];
  const { stop } = await run("azurite-blob", () => ["--blobHost", "127.0.0.1", "--blobPort", `${port}`, ...options], {
    probe: `${endpoint}?comp=list`,
    env: { AZURITE_ACCOUNTS: `${azurite.account}:${azurite.key}` },
  });
  const service = new BlobServiceClient(endpoint, new StorageSharedKeyCredential(azurite.account, azurite.key));
  await service.getContainerClient(bucket).create();
  await service.setProperties({
    cors: [
      {
        allowedOrigins: "*",
        allowedMethods: "GET,PUT",
        allowedHeaders: "*",
        exposedHeaders: "ETag",
        maxAgeInSeconds: 600,
      },
    ],
  });
  return {
    stop,
    env: storeEnv({
      PROVIDER: "azure",
      ENDPOINT: endpoint,
      CONTAINER: bucket,
      ACCOUNT: azurite.account,
      ACCOUNT_KEY: azurite.key,
    }),
  };
}

const storeEnv = (settings) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [`GATEPASS_STORES_MAIN_${name}`, value]));

/** A server on a folder of its own, answering at its probe, whatever it answers. */
async function run(command, args, { probe, env = {}, prepare = () => {} }) {
  const folder = await mkdtemp(join(tmpdir(), "gatepass-store-"));
  await prepare(folder);
  const server = spawn(command, args(folder), { cwd: folder, env: { ...process.env, ...env }, stdio: "ignore" });
  const ended = once(server, "exit");
  const stop = async () => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + 60_000;
  while (!(await fetch(probe).catch(() => null))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${command} does not answer at ${probe}`);
    }
    await pause(100);
  }
  return { folder, stop };
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
