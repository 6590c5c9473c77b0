package io.gatepass.s3;

/** What the gateway was doing, and the permission that this takes. */
enum Operation {
  SIGN("signing a request", "no permission"),
  ASK("asking what a signed request permits", "s3:PutObject"),
  FIND("looking at an object", "s3:GetObject and s3:ListBucket"),
  FIND_BUCKET("looking at the bucket", "s3:ListBucket"),
  LIST("listing objects", "s3:ListBucket"),
  RULES("reading the bucket's lifecycle rules", "s3:GetLifecycleConfiguration"),
  SET_RULES("setting the bucket's lifecycle rules", "s3:PutLifecycleConfiguration"),
  CORS("reading the bucket's CORS rules", "s3:GetBucketCORS"),
  SET_CORS("setting the bucket's CORS rules", "s3:PutBucketCORS"),
  BLOCK("reading Block Public Access", "s3:GetBucketPublicAccessBlock"),
  SET_BLOCK("setting Block Public Access", "s3:PutBucketPublicAccessBlock"),
  READ("reading an object", "s3:GetObject"),
  COPY("copying an object", "s3:GetObject, s3:GetObjectVersion and s3:PutObject"),
  DELETE("deleting an object", "s3:DeleteObject and s3:DeleteObjectVersion"),
  BEGIN("opening a session for parts", "s3:PutObject"),
  LIST_PARTS("listing the parts of a session", "s3:ListMultipartUploadParts"),
  COMPLETE("making an object of its parts", "s3:PutObject"),
  LIST_SESSIONS("listing the sessions of a key", "s3:ListBucketMultipartUploads"),
  ABORT("ending a session", "s3:AbortMultipartUpload");

  private final String text;
  private final String permission;

  Operation(String text, String permission) {
    this.text = text;
    this.permission = permission;
  }

  String text() {
    return text;
  }

  String permission() {
    return permission;
  }
}
