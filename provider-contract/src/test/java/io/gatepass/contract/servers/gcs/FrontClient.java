package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with the HMAC key, step by step as Google's documentation shows it, and sends. */
final class FrontClient {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final GcsVerifyingFront front;

  FrontClient(GcsVerifyingFront front) {
    this.front = front;
  }

  URI signed(String verb, String path, Map<String, String> headers, Instant at, int seconds) {
    return signed(verb, path, "", headers, at, seconds);
  }

  /**
   * Signs parameters too.
   *
   * @param more each begins with an ampersand, encoded, sorted, and greater than {@code X-Goog}
   */
  URI signed(
      String verb, String path, String more, Map<String, String> headers, Instant at, int seconds) {
    TreeMap<String, String> all = new TreeMap<>(headers);
    all.put("host", front.endpoint().getRawAuthority());
    String names = String.join(";", all.keySet());
    String date = DATE.format(at);
    String query =
        "X-Goog-Algorithm=GOOG4-HMAC-SHA256&X-Goog-Credential="
            + credential(date).replace("/", "%2F")
            + "&X-Goog-Date="
            + date
            + "&X-Goog-Expires="
            + seconds
            + "&X-Goog-SignedHeaders="
            + names.replace(";", "%3B")
            + more;
    String canonical =
        verb
            + "\n"
            + path
            + "\n"
            + query
            + "\n"
            + all.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining())
            + "\n"
            + names
            + "\nUNSIGNED-PAYLOAD";
    String text = "GOOG4-HMAC-SHA256\n" + date + "\n" + scope(date) + "\n" + sha256(canonical);
    return URI.create(
        front.endpoint() + path + "?" + query + "&X-Goog-Signature=" + signature(date, text));
  }

  String credential(String date) {
    return front.hmacKeyId() + "/" + scope(date);
  }

  String signature(String date, String text) {
    byte[] key = ("GOOG4" + front.hmacSecret()).getBytes(UTF_8);
    for (String step : scope(date).split("/", -1)) {
      key = hmac(key, step);
    }
    return HexFormat.of().formatHex(hmac(key, text));
  }

  static HttpResponse<String> send(String verb, URI uri, Map<String, String> headers, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(verb, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String scope(String date) {
    return date.substring(0, 8) + "/auto/storage/goog4_request";
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
