package io.gatepass.benchmarks.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.gatepass.signing.Credential;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.V4Signer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What no signer of a URL can do without: the digest of a canonical request, the HMAC of a string
 * to sign, and the text of a URL, of the lengths that our own have, from texts that are there.
 */
@State(Scope.Thread)
public class Floor {
  private static final String HOST_LINE = "host:gatepass-benchmark.s3.eu-west-1.amazonaws.com\n";
  private static final String PUT_HEADERS =
      "\ncontent-length:8388608\ncontent-type:video/mp4\n"
          + HOST_LINE
          + "if-none-match:*\n\ncontent-length;content-type;host;if-none-match\nUNSIGNED-PAYLOAD";
  private static final String PART_HEADERS =
      "\ncontent-length:8388608\n" + HOST_LINE + "\ncontent-length;host\nUNSIGNED-PAYLOAD";
  private static final String STRING_TO_SIGN =
      "AWS4-HMAC-SHA256\n20260102T030405Z\n20260102/eu-west-1/s3/aws4_request\n";

  private final String path = "/" + Work.KEY;
  private final String putQuery =
      query(
          Map.of("Content-Type", Work.TYPE, "Content-Length", "8388608", "If-None-Match", "*"),
          Map.of());
  private final String partQuery =
      query(
          Map.of("Content-Length", "8388608"),
          Map.of("partNumber", "5000", "uploadId", Work.SESSION));
  private final MessageDigest sha256;
  private final Mac hmac;

  public Floor() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
      hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Benchmark
  public String put() {
    return url(putQuery, PUT_HEADERS);
  }

  @Benchmark
  public String part() {
    return url(partQuery, PART_HEADERS);
  }

  private String url(String query, String headers) {
    String canonical = "PUT\n" + path + "\n" + query + headers;
    String digest = HexFormat.of().formatHex(sha256.digest(canonical.getBytes(ISO_8859_1)));
    byte[] signature = hmac.doFinal((STRING_TO_SIGN + digest).getBytes(ISO_8859_1));
    return Work.HOST
        + path
        + "?"
        + query
        + "&X-Amz-Signature="
        + HexFormat.of().formatHex(signature);
  }

  private static String query(Map<String, String> headers, Map<String, String> query) {
    String signed =
        new V4Signer(Credential.aws(Work.ACCESS_KEY, "secret", Optional.empty(), Work.REGION))
            .url(new UrlRequest("PUT", Work.HOST, "/", headers, query, Work.LIFE), Instant.now())
            .uri()
            .getRawQuery();
    return signed.substring(0, signed.indexOf("&X-Amz-Signature="));
  }
}
