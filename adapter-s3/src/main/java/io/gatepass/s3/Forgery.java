package io.gatepass.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatepass.ports.StorageException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * There are MinIO servers that take a write that names a key and is signed by nobody
 * (CVE-2026-41145), and every signed request tells that name. So such a write is sent; its body has
 * another digest than it states, that nothing is written in any case.
 */
final class Forgery {
  private static final Map<String, String> UNSIGNED_BODY =
      Map.of(
          "x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
          "x-amz-decoded-content-length", "1",
          "x-amz-trailer", "x-amz-checksum-crc32",
          "Content-Encoding", "aws-chunked");

  private static final byte[] BODY =
      "1\r\nx\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n".getBytes(US_ASCII);
  private static final Duration TRUSTED = Duration.ofHours(1);

  private final S3Settings settings;
  private final S3Errors errors;
  private final InstantSource clock;
  private volatile Instant seen = Instant.MIN;

  Forgery(S3Settings settings, S3Errors errors, InstantSource clock) {
    this.settings = settings;
    this.errors = errors;
    this.clock = clock;
  }

  /**
   * Asks, unless it was refused not long ago.
   *
   * @throws StorageException.Misconfigured when the server takes such a write
   */
  void requireRefused(String keyId) {
    Instant now = clock.instant();
    if (seen.isAfter(now.minus(TRUSTED))) {
      return;
    }
    int status = send(address(keyId, now));
    if (status >= 500) {
      throw errors.refusal(Operation.ASK, "", status, null);
    }
    if (status != 401 && status != 403) {
      throw new StorageException.Misconfigured(
          errors.message(
              Operation.ASK,
              "this server lets whoever has seen a signed request write without a signature"
                  + " (CVE-2026-41145), so none is signed. Let the policy of this access-key ask for"
                  + " s3:authType, use a key that may call sts:AssumeRole, or a newer server."),
          null);
    }
    seen = now;
  }

  private URI address(String keyId, Instant now) {
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, ZoneOffset.UTC));
    String scope = String.join("/", keyId, day, settings.region(), "s3/aws4_request");
    return S3Clients.bucket(settings, settings.endpoint())
        .resolve(".gatepass-probe/unsigned?X-Amz-Credential=" + URLEncoder.encode(scope, UTF_8));
  }

  private int send(URI address) {
    try (ProbeSender sender = new ProbeSender()) {
      return sender.status(address, UNSIGNED_BODY, BODY);
    } catch (IOException e) {
      throw errors.silent(Operation.ASK, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw errors.silent(Operation.ASK, e);
    }
  }
}
