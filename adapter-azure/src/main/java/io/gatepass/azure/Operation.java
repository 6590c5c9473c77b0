package io.gatepass.azure;

/** What the gateway was doing, and the data action that this takes. */
enum Operation {
  SIGN("signing a request", "blobServices/generateUserDelegationKey/action"),
  FIND("looking at a blob", "containers/blobs/read"),
  LIST("listing blobs", "containers/blobs/read"),
  RULES("reading the rules of the container", "containers/read"),
  ACL("reading the policies of the container", "containers/getAcl/action"),
  SET_ACL("closing the container", "containers/setAcl/action"),
  CORS("reading the CORS rules of the account", "blobServices/read"),
  SET_CORS("setting the CORS rules of the account", "blobServices/write"),
  READ("reading a blob", "containers/blobs/read"),
  LIST_PARTS("listing parts", "containers/blobs/read"),
  COMPLETE("putting parts together", "containers/blobs/write"),
  ABORT("discarding parts", "containers/blobs/write and containers/blobs/delete"),
  COPY("copying a blob", "containers/blobs/read and containers/blobs/write"),
  DELETE(
      "deleting a blob",
      "containers/blobs/delete and, with versioning, containers/blobs/deleteBlobVersion/action");

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
