/** Express, pg and the AWS SDK for JavaScript v3: one process a core. */
import cluster from "node:cluster";
import { randomUUID, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import express from "express";
import pg from "pg";
import { z } from "zod";

const { PEER_BUCKET: Bucket, PEER_DATABASE, PEER_ENDPOINT, PEER_POOL, PEER_PORT, BENCH_TOKEN } = process.env;
const token = Buffer.from(`Bearer ${BENCH_TOKEN}`);

/** What the client has to send as it was promised. */
const bound = { signableHeaders: new Set(["content-type"]), unhoistableHeaders: new Set(["if-none-match"]) };

const statements = {
  insert: `insert into peer_upload
    (id, owner, status, object_key, filename, content_type, size_bytes, created_at, expires_at)
    values ($1, $2, 'pending', $3, $4, $5, $6, now(), now() + interval '1 day')`,
  page: "select * from peer_upload where owner = $1 order by id desc limit 50",
  find: "select * from peer_upload where id = $1",
  ready: "update peer_upload set status = 'ready', tag = $2 where id = $1 and status = 'pending'",
};

const Wanted = z.object({
  filename: z.string().min(1).max(255),
  contentType: z.string().regex(/^(image|video|audio)\/[a-z0-9.+-]+$/),
  size: z.number().int().min(0).max(10_000_000_000),
});

function serve() {
  const pool = new pg.Pool({ connectionString: PEER_DATABASE, min: Number(PEER_POOL), max: Number(PEER_POOL) });
  const s3 = new S3Client({
    endpoint: PEER_ENDPOINT,
    region: "us-east-1",
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  /** Named statements are prepared once on each connection. */
  const ask = (name, ...values) => pool.query({ name, text: statements[name], values });
  const sign = (command, signed) => getSignedUrl(s3, command, { expiresIn: 900, ...signed });
  const found = async (id, answer) => {
    const row = (await ask("find", id)).rows[0];
    if (!row) answer.status(404).end();
    return row;
  };

  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.use((request, answer, next) => {
    const shown = Buffer.from(request.headers.authorization ?? "");
    if (shown.length === token.length && timingSafeEqual(shown, token)) next();
    else answer.status(401).end();
  });
  app.use(express.json());

  app.post("/v1/uploads", async (request, answer) => {
    const wanted = Wanted.safeParse(request.body);
    if (!wanted.success) return answer.status(422).json(wanted.error);
    const { filename, contentType, size } = wanted.data;
    const id = randomUUID();
    const key = `peer/${id}.jpg`;
    await ask("insert", id, "bench", key, filename, contentType, size);
    const put = { Bucket, Key: key, ContentType: contentType, ContentLength: size, IfNoneMatch: "*" };
    const url = await sign(new PutObjectCommand(put), bound);
    const headers = { "Content-Type": contentType, "If-None-Match": "*" };
    return answer.status(201).json({ id, status: "pending", request: { method: "PUT", url, headers } });
  });

  app.get("/v1/uploads", async (request, answer) => answer.json({ uploads: (await ask("page", "bench")).rows }));

  app.post("/v1/uploads/:id/finalize", async (request, answer) => {
    const row = await found(request.params.id, answer);
    if (!row) return;
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: row.object_key })).catch(() => undefined);
    if (!head) return answer.status(409).end();
    if (head.ContentLength !== Number(row.size_bytes) || head.ContentType !== row.content_type)
      return answer.status(422).end();
    await ask("ready", row.id, head.ETag);
    return answer.json({ id: row.id, status: "ready" });
  });

  app.get("/v1/uploads/:id/download", async (request, answer) => {
    const row = await found(request.params.id, answer);
    if (row) answer.redirect(303, await sign(new GetObjectCommand({ Bucket, Key: row.object_key })));
  });

  app.listen(Number(PEER_PORT), "127.0.0.1");
}

if (cluster.isPrimary) for (let core = 0; core < availableParallelism(); core++) cluster.fork();
else serve();
