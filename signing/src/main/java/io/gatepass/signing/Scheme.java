package io.gatepass.signing;

/**
 * A kind of Signature V4. Sources: "Authenticating Requests: Using Query Parameters" in Amazon's S3
 * API reference, and "Signatures" in Google's Cloud Storage documentation.
 */
public enum Scheme {
  /** What S3 and every store of its family verify, with a secret access key. */
  AWS4_HMAC("AWS4-HMAC-SHA256", "AWS4", "x-amz-", "s3", "aws4_request"),

  /** What Google's XML API verifies with the secret of an HMAC key. */
  GOOG4_HMAC("GOOG4-HMAC-SHA256", "GOOG4", "x-goog-", "storage", "goog4_request"),

  /** What Google's XML API verifies with the public key of a service account. */
  GOOG4_RSA("GOOG4-RSA-SHA256", "GOOG4", "x-goog-", "storage", "goog4_request");

  private final String algorithm;
  private final String secretPrefix;
  private final String prefix;
  private final String service;
  private final String terminator;
  private final String digestHeader;

  Scheme(String algorithm, String secretPrefix, String prefix, String service, String terminator) {
    this.algorithm = algorithm;
    this.secretPrefix = secretPrefix;
    this.prefix = prefix;
    this.service = service;
    this.terminator = terminator;
    this.digestHeader = prefix + "content-sha256";
  }

  /** The name that a signed request states, such as {@code AWS4-HMAC-SHA256}. */
  public String algorithm() {
    return algorithm;
  }

  /** How the names of this provider's headers and form fields begin: {@code x-amz-}, ... */
  public String prefix() {
    return prefix;
  }

  String secretPrefix() {
    return secretPrefix;
  }

  String service() {
    return service;
  }

  String terminator() {
    return terminator;
  }

  /** The header that holds the digest of a body, where that is signed. */
  String digestHeader() {
    return digestHeader;
  }

  /** A form field or header of this provider. */
  String field(String name) {
    return prefix + name;
  }

  /** The same name as a query parameter: {@code X-Amz-Date}. */
  String parameter(String name) {
    return (this == AWS4_HMAC ? "X-Amz-" : "X-Goog-") + name;
  }
}
