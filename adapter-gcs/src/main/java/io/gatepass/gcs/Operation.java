package io.gatepass.gcs;

/** What the gateway was doing, and the permission that this takes. */
enum Operation {
  CREDENTIAL("getting a credential", "the account its tokens"),
  SIGN("signing a request", "iam.serviceAccounts.signBlob on the signing account"),
  FIND("looking at an object", "storage.objects.get and storage.objects.list"),
  FIND_BUCKET("looking at the bucket", "storage.objects.list"),
  LIST("listing objects", "storage.objects.list"),
  RULES("reading the rules of the bucket", "storage.buckets.get"),
  SET_RULES("setting the rules of the bucket", "storage.buckets.update"),
  SET_PREVENTION(
      "setting public access prevention",
      "storage.buckets.update and storage.buckets.setIamPolicy"),
  READ("reading an object", "storage.objects.get"),
  COPY("copying an object", "storage.objects.get and storage.objects.create"),
  DELETE("deleting an object", "storage.objects.delete"),
  BEGIN("opening a multipart upload", "storage.multipartUploads.create and storage.objects.create"),
  LIST_PARTS("listing parts", "storage.multipartUploads.listParts"),
  COMPLETE(
      "completing a multipart upload",
      "storage.multipartUploads.create and storage.objects.create"),
  LIST_SESSIONS("listing multipart uploads", "storage.multipartUploads.list"),
  ABORT("aborting a multipart upload", "storage.multipartUploads.abort");

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
