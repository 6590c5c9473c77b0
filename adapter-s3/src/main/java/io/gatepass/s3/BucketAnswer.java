package io.gatepass.s3;

import java.net.http.HttpHeaders;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a bucket says when it is asked for one of its documents. */
record BucketAnswer(Operation operation, int status, HttpHeaders headers, String body) {
  private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9.]{1,64})</Code>");

  /** This server does not know such documents. */
  boolean isNoCall() {
    return isNoCall(status);
  }

  static boolean isNoCall(int status) {
    return status == 501 || status == 405;
  }

  /** The bucket has none. */
  boolean isNone(String code) {
    return status == 404 && code.equals(code());
  }

  BucketAnswer orRefused(S3Errors errors) {
    if (status / 100 != 2) {
      throw errors.refusal(operation, code(), status, null);
    }
    return this;
  }

  private String code() {
    Matcher found = CODE.matcher(body);
    return found.find() ? found.group(1) : "";
  }
}
