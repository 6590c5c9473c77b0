package io.gatepass.s3;

import static io.gatepass.ports.StorageFailure.BAD_CREDENTIAL;
import static io.gatepass.ports.StorageFailure.CONFLICT;
import static io.gatepass.ports.StorageFailure.MISCONFIGURED;
import static io.gatepass.ports.StorageFailure.MISSING;
import static io.gatepass.ports.StorageFailure.NOT_PERMITTED;
import static io.gatepass.ports.StorageFailure.NO_PLACE;
import static io.gatepass.ports.StorageFailure.UNAVAILABLE;
import static io.gatepass.ports.StorageFailure.UNEXPECTED;
import static io.gatepass.ports.StorageFailure.WRONG_CLOCK;

import io.gatepass.ports.StorageFailure;
import java.util.Map;

/** What each answer means and what an operator does about it. A code says more than its status. */
final class ErrorTable {
  record Row(StorageFailure kind, String advice) {}

  private static final Row NOT_THERE = new Row(MISSING, "The object is not there.");
  private static final Row NOT_OPEN =
      new Row(MISSING, "The session is not open: completed, aborted or dropped.");
  private static final Row OTHER_PARTS =
      new Row(CONFLICT, "The store does not take these parts together.");
  private static final Row CHANGED = new Row(CONFLICT, "Another content is there.");
  private static final Row BUSY = new Row(UNAVAILABLE, "Repeating later may help.");
  private static final Row ELSEWHERE =
      new Row(MISCONFIGURED, "Correct region and endpoint: the bucket is not in this place.");
  private static final Row EXPIRED =
      new Row(BAD_CREDENTIAL, "Renew the temporary credential: it has ended.");

  private static final Map<String, Row> CODES =
      Map.ofEntries(
          Map.entry("NoSuchKey", NOT_THERE),
          Map.entry("NoSuchVersion", NOT_THERE),
          Map.entry("NoSuchUpload", NOT_OPEN),
          Map.entry("InvalidPart", OTHER_PARTS),
          Map.entry("InvalidPartOrder", OTHER_PARTS),
          Map.entry("EntityTooSmall", OTHER_PARTS),
          Map.entry("BadDigest", OTHER_PARTS),
          Map.entry("NoSuchBucket", new Row(NO_PLACE, "Create the bucket or correct it.")),
          Map.entry("InvalidAccessKeyId", new Row(BAD_CREDENTIAL, "Correct access-key.")),
          Map.entry("XAdminUserNotFound", new Row(BAD_CREDENTIAL, "Correct access-key.")),
          Map.entry("SignatureDoesNotMatch", new Row(BAD_CREDENTIAL, "Correct secret-key.")),
          Map.entry("RequestTimeTooSkewed", new Row(WRONG_CLOCK, "Set this machine's clock.")),
          Map.entry("ExpiredToken", EXPIRED),
          Map.entry("InvalidToken", EXPIRED),
          Map.entry("TokenRefreshRequired", EXPIRED),
          Map.entry("AuthorizationHeaderMalformed", ELSEWHERE),
          Map.entry("PermanentRedirect", ELSEWHERE),
          Map.entry("PreconditionFailed", CHANGED),
          Map.entry("ConditionalRequestConflict", CHANGED),
          Map.entry(
              "OperationAborted",
              new Row(CONFLICT, "Something else changes the bucket now: repeat it.")),
          Map.entry("InternalError", BUSY),
          Map.entry("ServiceUnavailable", BUSY),
          Map.entry("RequestTimeout", BUSY),
          Map.entry("SlowDown", BUSY));

  private ErrorTable() {}

  static Row row(Operation operation, String code, int status) {
    // A copy may fail after its 200 was sent: then only the code tells.
    Row byStatus = row(operation, code.equals("AccessDenied") ? 403 : status);
    return CODES.getOrDefault(code, byStatus);
  }

  private static Row row(Operation operation, int status) {
    return switch (status) {
      // A HEAD is refused without a body, so a wrong region or an ended token shows as a bare 400.
      case 400 ->
          operation == Operation.FIND
              ? new Row(MISCONFIGURED, "Check region, access-key and secret-key.")
              : new Row(UNEXPECTED, "The store does not take this request.");
      case 401, 403 ->
          new Row(
              NOT_PERMITTED,
              "Check access-key and secret-key, and grant " + operation.permission() + ".");
      case 404 ->
          operation == Operation.FIND_BUCKET || operation == Operation.LIST
              ? new Row(NO_PLACE, "Create the bucket or correct the setting bucket.")
              : NOT_THERE;
      case 301, 302, 307, 308 -> ELSEWHERE;
      case 409, 412 -> CHANGED;
      case 408, 429, 500, 502, 503, 504 -> BUSY;
      default -> new Row(UNEXPECTED, "This adapter does not know the answer.");
    };
  }
}
