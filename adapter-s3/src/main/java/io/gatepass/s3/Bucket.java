package io.gatepass.s3;

import software.amazon.awssdk.services.s3.S3Client;

/** What the gateway's own calls on one bucket have in common. */
record Bucket(
    S3Client client, String name, S3Errors errors, BucketCheck check, Patience patience) {}
