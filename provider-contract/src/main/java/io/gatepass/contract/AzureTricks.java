package io.gatepass.contract;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an uploader may try on a server that speaks Azure's, for its backends. */
public final class AzureTricks {
  private AzureTricks() {}

  /** For {@link Backend#abuses}: whoever may write a block may write the blob and its labels. */
  public static List<Request> abuses(Request block, byte[] bytes) {
    Request blob = block.uri(Queries::whole).with("x-ms-blob-type", "BlockBlob");
    return List.of(
        blob.body(bytes),
        blob.with("x-ms-blob-type", "AppendBlob").body(new byte[0]),
        block.uri(uri -> component(uri, "blocklist")).body(list(block.uri())),
        block.uri(uri -> component(uri, "properties")).with("x-ms-blob-content-type", "text/html"),
        block.uri(uri -> component(uri, "metadata")).with("x-ms-meta-color", "red"),
        block
            .uri(uri -> component(uri, "lease"))
            .with("x-ms-lease-action", "acquire")
            .with("x-ms-lease-duration", "15"));
  }

  private static URI component(URI block, String component) {
    return URI.create(Queries.whole(block) + "&comp=" + component);
  }

  private static byte[] list(URI block) {
    Map<String, String> query =
        Arrays.stream(block.getQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return Samples.bytes(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList><Latest>"
            + query.get("blockid")
            + "</Latest></BlockList>");
  }
}
