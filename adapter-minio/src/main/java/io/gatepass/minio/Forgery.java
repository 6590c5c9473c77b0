package io.gatepass.minio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gatepass.ports.StorageException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Asks whether the server takes a write that names a key and is signed by nobody. Its body has
 * another digest than it states, that nothing is written in any case.
 */
final class Forgery {
  private static final byte[] BODY =
      "1\r\nx\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n".getBytes(US_ASCII);

  private final MinioSettings settings;
  private final OkHttpClient http;
  private final MinioErrors errors;

  Forgery(MinioSettings settings, OkHttpClient http, MinioErrors errors) {
    this.settings = settings;
    this.http = http;
    this.errors = errors;
  }

  /**
   * Asks the server.
   *
   * @throws StorageException.Misconfigured when it takes such a write
   */
  void requireRefused(Instant now) {
    int status = send(now);
    if (status >= 500) {
      throw errors.refusal(Operation.SIGN, "", status);
    }
    if (status != 401 && status != 403) {
      throw new StorageException.Misconfigured(
          errors.message(
              Operation.SIGN,
              "this server lets whoever has seen a signed request write without a signature"
                  + " (CVE-2026-41145), so none is signed. Let the policy of this access-key ask for"
                  + " s3:authType, use a key that may call sts:AssumeRole, or a newer server."),
          null);
    }
  }

  private int send(Instant now) {
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, ZoneOffset.UTC));
    HttpUrl url =
        HttpUrl.get(settings.endpoint() + "/" + settings.bucket())
            .newBuilder()
            .addPathSegments(".gatepass-probe/unsigned")
            .addQueryParameter(
                "X-Amz-Credential",
                String.join("/", settings.accessKey(), day, settings.region(), "s3/aws4_request"))
            .build();
    Request put =
        new Request.Builder()
            .url(url)
            .header("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
            .header("x-amz-decoded-content-length", "1")
            .header("x-amz-trailer", "x-amz-checksum-crc32")
            .header("Content-Encoding", "aws-chunked")
            .put(RequestBody.create(BODY, null))
            .build();
    try (Response response = http.newCall(put).execute()) {
      return response.code();
    } catch (IOException e) {
      throw errors.translate(Operation.SIGN, e);
    }
  }
}
