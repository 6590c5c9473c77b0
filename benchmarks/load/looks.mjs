// Signs looks at objects: keys, one a line as /bucket/key, come in; paths with signatures go out.
// usage: looks.mjs
import { readFileSync } from "node:fs";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";

const s3 = new S3Client({ endpoint: process.env.PEER_ENDPOINT, region: "us-east-1", forcePathStyle: true });
for (const path of readFileSync(0, "utf8").trim().split("\n")) {
  const [, Bucket, ...key] = path.split("/");
  const url = new URL(await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: key.join("/") }), { expiresIn: 3600 }));
  console.log(url.pathname + url.search);
}
