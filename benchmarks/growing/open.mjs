// Lets anybody write into a bucket: a million objects are written by what signs nothing.
// usage: open.mjs <bucket>
import { PutBucketPolicyCommand, S3Client } from "@aws-sdk/client-s3";

const [bucket] = process.argv.slice(2);
const s3 = new S3Client({ endpoint: process.env.PEER_ENDPOINT, region: "us-east-1", forcePathStyle: true });
const Statement = [{ Effect: "Allow", Principal: "*", Action: "s3:PutObject", Resource: `arn:aws:s3:::${bucket}/*` }];
await s3.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify({ Version: "2012-10-17", Statement }) }));
