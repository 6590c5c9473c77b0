package io.gatepass.app.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One static file. Browsers ask every time whether theirs is still the newest: an update is seen at
 * once, and the answer is usually 304.
 */
public final class Asset {
  private final byte[] content;
  private final MediaType type;
  private final String tag;

  Asset(byte[] content, MediaType type) {
    this.content = content;
    this.type = type;
    // Weak, because answers may be compressed on the way.
    this.tag = "W/\"" + digest(content) + "\"";
  }

  public MutableHttpResponse<byte[]> answer(HttpRequest<?> request) {
    boolean known =
        request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
            .anyMatch(tags -> tags.contains(tag));
    MutableHttpResponse<byte[]> answer =
        known ? HttpResponse.notModified() : HttpResponse.ok(content).contentType(type);
    return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
