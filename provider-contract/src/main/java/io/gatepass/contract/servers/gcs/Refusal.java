package io.gatepass.contract.servers.gcs;

/** An answer that is an error, in the words of the XML or the JSON API. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Refusal noSuchBucket() {
    return new Refusal(404, "NoSuchBucket", "The specified bucket does not exist.");
  }

  static Refusal noSuchObject(String bucket, String key) {
    return new Refusal(404, "NoSuchKey", "No such object: " + bucket + "/" + key);
  }

  static Refusal conditionNotMet() {
    return new Refusal(
        412,
        "PreconditionFailed",
        "At least one of the pre-conditions you specified did not hold.");
  }

  static Refusal denied(String why) {
    return new Refusal(403, "AccessDenied", why);
  }

  static Refusal malformedHeader(String name, String why) {
    return new Refusal(400, "MalformedSecurityHeader", why + ": " + name);
  }

  static Refusal policy(String why) {
    return new Refusal(400, "InvalidPolicyDocument", why);
  }

  static Refusal invalid(String why) {
    return new Refusal(400, "InvalidArgument", why);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  /** The JSON API has other words for the same. */
  String reason() {
    return switch (status) {
      case 401 -> "authError";
      case 403 -> "forbidden";
      case 404 -> "notFound";
      case 412 -> "conditionNotMet";
      case 416 -> "requestedRangeNotSatisfiable";
      default -> "invalid";
    };
  }
}
