package io.gatepass.gcs;

import static io.gatepass.ports.StorageFailure.BAD_CREDENTIAL;
import static io.gatepass.ports.StorageFailure.CONFLICT;
import static io.gatepass.ports.StorageFailure.MISCONFIGURED;
import static io.gatepass.ports.StorageFailure.MISSING;
import static io.gatepass.ports.StorageFailure.NOT_PERMITTED;
import static io.gatepass.ports.StorageFailure.NO_PLACE;
import static io.gatepass.ports.StorageFailure.UNAVAILABLE;
import static io.gatepass.ports.StorageFailure.UNEXPECTED;

import io.gatepass.ports.StorageFailure;
import java.util.Map;

/**
 * What each answer means and what an operator does about it. A reason says more than its status.
 */
final class ErrorTable {
  record Row(StorageFailure kind, String advice) {}

  private static final Row BUSY = new Row(UNAVAILABLE, "Repeating later may help.");
  private static final Row NO_TOKEN =
      new Row(BAD_CREDENTIAL, "Check the account's key and role: it gets no token.");
  private static final Row KEPT =
      new Row(MISCONFIGURED, "A hold or retention policy keeps the object: end it or wait.");

  private static final Row NO_BUCKET =
      new Row(NO_PLACE, "Create the bucket or correct the setting bucket.");
  private static final Row ENDED =
      new Row(MISSING, "The multipart upload is completed, aborted or dropped.");
  private static final Row NO_XML =
      new Row(MISCONFIGURED, "Correct the setting endpoint: it has no multipart uploads.");
  private static final Row OTHER_PARTS =
      new Row(CONFLICT, "The parts are others than they were, or too small.");

  private static final Map<String, Row> REASONS =
      Map.of(
          "rateLimitExceeded", BUSY,
          "userRateLimitExceeded", BUSY,
          "retentionPolicyNotMet", KEPT,
          "objectUnderActiveHold", KEPT,
          "NoSuchBucket", NO_BUCKET,
          "NoSuchUpload", ENDED,
          "InvalidPart", OTHER_PARTS,
          "InvalidPartOrder", OTHER_PARTS,
          "EntityTooSmall", OTHER_PARTS);

  private ErrorTable() {}

  static Row row(Operation operation, String reason, int status) {
    Row byStatus =
        operation == Operation.CREDENTIAL && status / 100 == 4 && status != 408 && status != 429
            ? NO_TOKEN
            : row(operation, status, reason.isEmpty());
    return REASONS.getOrDefault(reason, byStatus);
  }

  private static Row row(Operation operation, int status, boolean unexplained) {
    return switch (status) {
      case 401 ->
          new Row(BAD_CREDENTIAL, "Check the account's credential; grant " + granted(operation));
      case 403 -> new Row(NOT_PERMITTED, "Grant " + granted(operation));
      case 404 ->
          switch (operation) {
            case FIND_BUCKET, LIST, RULES, SET_RULES, SET_PREVENTION, BEGIN, LIST_SESSIONS ->
                NO_BUCKET;
            case SIGN -> new Row(MISCONFIGURED, "Correct the setting service-account.");
            case LIST_PARTS, COMPLETE, ABORT -> unexplained ? NO_XML : ENDED;
            case CREDENTIAL, FIND, READ, COPY, DELETE ->
                new Row(MISSING, "The object is not there.");
          };
      case 301, 302, 307, 308 -> new Row(MISCONFIGURED, "Correct the setting endpoint.");
      case 409, 412 ->
          switch (operation) {
            case SET_RULES, SET_PREVENTION ->
                new Row(CONFLICT, "Somebody else changed the bucket meanwhile: repeat it.");
            case CREDENTIAL,
                SIGN,
                FIND,
                FIND_BUCKET,
                LIST,
                RULES,
                READ,
                COPY,
                DELETE,
                BEGIN,
                LIST_PARTS,
                COMPLETE,
                LIST_SESSIONS,
                ABORT ->
                new Row(CONFLICT, "Another content is there.");
          };
      case 408, 429, 500, 502, 503, 504 -> BUSY;
      default -> new Row(UNEXPECTED, "This adapter does not know the answer.");
    };
  }

  private static String granted(Operation operation) {
    return operation.permission() + ".";
  }
}
