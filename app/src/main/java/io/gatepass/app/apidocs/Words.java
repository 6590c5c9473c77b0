package io.gatepass.app.apidocs;

/**
 * The words that members and query parameters have today, as JSON. The description has them under
 * {@link #KEY} and not as {@code enum}: a minor version may add some, and a client that was
 * generated from an {@code enum} would fail on the first that it does not know.
 */
public final class Words {
  public static final String KEY = "x-extensible-enum";

  public static final String UPLOAD_STATUS =
      "[\"pending\",\"uploaded\",\"ready\",\"failed\",\"orphaned\",\"aborted\",\"deleted\"]";
  public static final String WAITING = "[\"scan\",\"scanner_unavailable\"]";
  public static final String ENFORCEMENT = "[\"wire\",\"finalize\",\"none\"]";
  public static final String CHECKSUM_STATUS = "[\"verified\",\"declared\"]";
  public static final String CHECKSUM_ALGORITHM = "[\"sha256\",\"crc32c\",\"md5\",\"crc64nvme\"]";
  public static final String TRANSFER = "[\"put\",\"form\",\"multipart\"]";
  public static final String ASKED_TRANSFER = "[\"put\",\"form\",\"multipart\",\"auto\"]";
  public static final String SCOPE = "[\"upload\",\"download\",\"delete\",\"metrics\",\"admin\"]";
  public static final String EVENT =
      "[\"upload.ready\",\"upload.failed\",\"upload.orphaned\",\"upload.deleted\"]";
  public static final String ACTION =
      "[\"audit.read\",\"folder.download\",\"key.create\",\"key.revoke\",\"store.reconcile\","
          + "\"store.sweep\",\"token.create\",\"token.revoke\",\"upload.aborted\",\"upload.create\","
          + "\"upload.delete\",\"upload.deleted\",\"upload.download\",\"upload.failed\","
          + "\"upload.finalize\",\"upload.orphaned\",\"upload.ready\",\"upload.sign\","
          + "\"webhook.change\",\"webhook.create\",\"webhook.delete\",\"webhook.replay\","
          + "\"webhook.rotate\"]";
  public static final String CREDENTIAL =
      "[\"api_key\",\"upload_token\",\"jwt\",\"none\",\"gateway\",\"command\"]";
  public static final String DISPOSITION = "[\"inline\",\"attachment\"]";
  public static final String VISIBILITY = "[\"owner\",\"tenant\",\"public\"]";
  public static final String ROUTE = "[\"store\",\"cdn\",\"public\"]";
  public static final String DELIVERY_STATE = "[\"pending\",\"held\",\"delivered\",\"failed\"]";
  public static final String DISABLED = "[\"operator\",\"gone\",\"exhausted\"]";
  public static final String RECONCILIATION_STATE = "[\"running\",\"done\",\"failed\"]";
  public static final String FINDING_KIND = "[\"unknown_object\",\"leftover\",\"lost_upload\"]";
  public static final String FINDING_OUTCOME = "[\"reported\",\"kept\",\"repaired\"]";

  private Words() {}
}
