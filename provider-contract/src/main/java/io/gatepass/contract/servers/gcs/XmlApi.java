package io.gatepass.contract.servers.gcs;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Objects by their path, for whoever holds a signed request, forms, and multipart uploads. */
final class XmlApi {
  /** What a query may say where the object itself says nothing; Google ignores it elsewhere. */
  private static final List<String> OVERRIDABLE = List.of("content-disposition", "content-type");

  private final Blobs blobs;
  private final SignedRequests signed;
  private final Forms forms;
  private final MultipartApi multipart;

  XmlApi(Blobs blobs, SignedRequests signed, Forms forms, MultipartApi multipart) {
    this.blobs = blobs;
    this.signed = signed;
    this.forms = forms;
    this.multipart = multipart;
  }

  Reply answer(Request request) {
    List<String> path = request.segments();
    String bucket = path.getFirst();
    String key = String.join("/", path.subList(1, path.size()));
    if (MultipartApi.isMeant(request.query())) {
      return multipart.answer(request, bucket, key);
    }
    if (key.isEmpty() && request.method().equals("POST")) {
      return forms.answer(bucket, request);
    }
    signed.check(request);
    return switch (request.method()) {
      case "PUT" -> Reply.empty(200).identified(Uploads.store(blobs, bucket, key, request));
      case "GET", "HEAD" -> read(bucket, key, request);
      case "DELETE" -> {
        blobs.delete(bucket, key, OptionalLong.empty());
        yield Reply.empty(204);
      }
      default -> throw new Refusal(405, "MethodNotAllowed", "Not for this resource.");
    };
  }

  static Reply refused(Refusal refusal) {
    return Reply.xml(
        refusal.status(),
        "Error",
        new TreeMap<>(
            Map.of("Code", refusal.code(), "Message", String.valueOf(refusal.getMessage()))));
  }

  private Reply read(String bucket, String key, Request request) {
    StoredBlob blob =
        blobs
            .find(bucket, key)
            .filter(found -> {
              OptionalLong wanted = request.query().number("generation");
              return wanted.isEmpty() || wanted.getAsLong() == found.generation();
            })
            .orElseThrow(() -> Refusal.noSuchObject(bucket, key));
    Reply reply = Reply.of(blob, request);
    OVERRIDABLE.forEach(name -> {
      if (!blob.properties().containsKey(name)) {
        request.query().get("response-" + name).ifPresent(value -> reply.replace(name, value));
      }
    });
    return reply;
  }
}
