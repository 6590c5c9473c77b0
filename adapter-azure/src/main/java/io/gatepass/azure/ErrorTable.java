package io.gatepass.azure;

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
 * What each answer means and what an operator does about it. A code says more than its status; the
 * codes are those of Microsoft's pages "Common REST API error codes" and "Blob Storage error
 * codes".
 */
final class ErrorTable {
  record Row(StorageFailure kind, String advice) {}

  private static final Row NOT_THERE = new Row(MISSING, "The blob is not there.");
  private static final Row CHANGED = new Row(CONFLICT, "Another content is there.");
  private static final Row MEANWHILE =
      new Row(CONFLICT, "Somebody else changed the container meanwhile: repeat it.");
  private static final Row BUSY = new Row(UNAVAILABLE, "Repeating later may help.");
  private static final Row NO_CONTAINER =
      new Row(NO_PLACE, "Create the container or correct the setting container.");
  private static final Row NO_KEY =
      new Row(BAD_CREDENTIAL, "Correct account and account-key, or set this machine's clock.");

  private static final Map<String, Row> CODES =
      Map.ofEntries(
          Map.entry("BlobNotFound", NOT_THERE),
          Map.entry("ContainerNotFound", NO_CONTAINER),
          Map.entry("ContainerBeingDeleted", NO_CONTAINER),
          Map.entry("ContainerDisabled", NO_CONTAINER),
          Map.entry("AuthenticationFailed", NO_KEY),
          Map.entry("InvalidAuthenticationInfo", NO_KEY),
          Map.entry("NoAuthenticationInformation", NO_KEY),
          Map.entry("AccountIsDisabled", new Row(MISCONFIGURED, "Enable the account.")),
          Map.entry(
              "KeyBasedAuthenticationNotPermitted",
              new Row(MISCONFIGURED, "Remove account-key: the account takes identities only.")),
          Map.entry(
              "AuthorizationProtocolMismatch",
              new Row(MISCONFIGURED, "Write an https endpoint: the account takes no other.")),
          Map.entry(
              "InvalidHeaderValue",
              new Row(MISCONFIGURED, "Set service-version to one that the endpoint knows.")),
          Map.entry(
              "BlobImmutableDueToPolicy",
              new Row(MISCONFIGURED, "A policy of the container forbids to remove blobs.")),
          Map.entry(
              "LeaseIdMissing", new Row(MISCONFIGURED, "Break the lease that somebody holds.")),
          Map.entry(
              "BlobArchived", new Row(MISCONFIGURED, "Bring the blob back from the archive.")),
          Map.entry("ConditionNotMet", CHANGED),
          Map.entry("SourceConditionNotMet", CHANGED),
          Map.entry("TargetConditionNotMet", CHANGED),
          Map.entry("BlobAlreadyExists", CHANGED),
          Map.entry("InvalidBlobType", CHANGED),
          // Somebody else committed or replaced the blob, which discards the blocks of others.
          Map.entry("InvalidBlockList", CHANGED),
          Map.entry("AccountBeingCreated", BUSY),
          Map.entry("BlobBeingRehydrated", BUSY),
          Map.entry("PendingCopyOperation", BUSY),
          Map.entry("InternalError", BUSY),
          Map.entry("OperationTimedOut", BUSY),
          Map.entry("ServerBusy", BUSY));

  private ErrorTable() {}

  static Row row(Operation operation, String code, int status) {
    if (operation == Operation.SET_ACL && status == 412) {
      return MEANWHILE;
    }
    // Who may write can archive what is being copied, which leaves its entity tag as it was.
    return operation == Operation.COPY && code.equals("BlobArchived")
        ? CHANGED
        : CODES.getOrDefault(code, row(operation, status));
  }

  private static Row row(Operation operation, int status) {
    return switch (status) {
      case 401, 403 ->
          new Row(
              NOT_PERMITTED,
              "Grant "
                  + operation.permission()
                  + ", and let this machine through the account's network rules.");
      // The service names a code in every answer; of a copy's source it says another one.
      case 404 ->
          operation == Operation.COPY
              ? NOT_THERE
              : new Row(MISCONFIGURED, "Correct endpoint: no blob service answers there.");
      case 301, 302, 307, 308 -> new Row(MISCONFIGURED, "Correct endpoint: it sends us elsewhere.");
      case 409, 412 -> CHANGED;
      case 408, 429, 500, 502, 503, 504 -> BUSY;
      default -> new Row(UNEXPECTED, "This adapter does not know the answer.");
    };
  }
}
