// What the AWS SDK for JavaScript needs for each URL, in lines of a name and microseconds.
import { PutObjectCommand, S3Client, UploadPartCommand } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

const seconds = Number(process.argv[2])
const place = {
  Bucket: 'gatepass-benchmark',
  Key: 't/local/018f2f6e-5b1c-7d3a-9c4e-2f6a1b0c8d7e.mp4',
}
const session = 'VXBsb2FkIElEIGZvciBlbHZpbmcncyBtb3ZpZS5tMnRzIHVwbG9hZA.EXAMPLE7pQz4b1f0d3c2'
const client = new S3Client({
  region: 'eu-west-1',
  requestChecksumCalculation: 'WHEN_REQUIRED',
  credentials: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
})
const bound = new Set(['content-type', 'content-length', 'if-none-match'])
const signing = { expiresIn: 900, signableHeaders: bound, unhoistableHeaders: bound }
let number = 0

const works = {
  put: () =>
    getSignedUrl(
      client,
      new PutObjectCommand({
        ...place,
        ContentType: 'video/mp4',
        ContentLength: 8388608,
        IfNoneMatch: '*',
      }),
      signing,
    ),
  part: () => {
    number = (number % 10000) + 1
    return getSignedUrl(
      client,
      new UploadPartCommand({
        ...place,
        UploadId: session,
        PartNumber: number,
        ContentLength: 8388608,
      }),
      signing,
    )
  },
  policy: () =>
    createPresignedPost(client, {
      ...place,
      Expires: 900,
      Fields: { 'Content-Type': 'video/mp4', success_action_status: '201' },
      Conditions: [['content-length-range', 1, 8388608]],
    }),
}

async function measured(work) {
  const begin = performance.now()
  let count = 0
  while (performance.now() - begin < seconds * 1000) {
    for (let i = 0; i < 100; i++) await work()
    count += 100
  }
  return ((performance.now() - begin) / count) * 1000
}

for (const [name, work] of Object.entries(works)) {
  await measured(work)
  console.log(`aws-sdk-js-${name} ${(await measured(work)).toFixed(2)}`)
}
