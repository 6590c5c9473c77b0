package io.gatepass.azure;

import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a client can make of the signed request of one part.
 *
 * @param whole the same signature for the blob as a whole
 */
record PartAbuse(SignedRequest whole) {

  static PartAbuse of(SignedRequest part) {
    String bare = part.uri().toString().replaceFirst("&comp=block&blockid=[^&]*", "");
    return new PartAbuse(
        new SignedRequest(part.method(), URI.create(bare), part.headers(), part.expiresAt()));
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Put Block with a name of the client's own. */
  HttpResponse<byte[]> stage(OnAzurite here, String name, String content) {
    String id = URLEncoder.encode(base64(name), StandardCharsets.UTF_8);
    return here.http().abuse("PUT", whole, "comp=block&blockid=" + id, Samples.bytes(content));
  }

  /** Put Blob. */
  HttpResponse<byte[]> putBlob(OnAzurite here, String content, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "x-ms-blob-type";
    all[1] = "BlockBlob";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return here.http().abuse("PUT", whole, "", Samples.bytes(content), all);
  }

  /** Put Block List. */
  HttpResponse<byte[]> commit(OnAzurite here, List<String> ids, String... headers) {
    String list =
        ids.stream()
            .map(id -> "<Latest>" + id + "</Latest>")
            .collect(Collectors.joining("", "<BlockList>", "</BlockList>"));
    return here.http().abuse("PUT", whole, "comp=blocklist", Samples.bytes(list), headers);
  }

  /** Lease Blob, for ever. */
  HttpResponse<byte[]> lease(OnAzurite here) {
    return here.http()
        .abuse(
            "PUT",
            whole,
            "comp=lease",
            new byte[0],
            "x-ms-lease-action",
            "acquire",
            "x-ms-lease-duration",
            "-1");
  }
}
