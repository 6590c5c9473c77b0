package io.gatepass.contract.servers.gcs;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Multipart uploads of the XML API. A client is let through by a signed request alone; the gateway
 * by its token, as with the JSON API.
 */
final class MultipartApi {
  private static final int MOST_PARTS = 10_000;

  private final Sessions sessions;
  private final SignedRequests signed;
  private final Tokens tokens;

  MultipartApi(Sessions sessions, SignedRequests signed, Tokens tokens) {
    this.sessions = sessions;
    this.signed = signed;
    this.tokens = tokens;
  }

  static boolean isMeant(Query query) {
    return query.get("uploads").isPresent() || query.get("uploadId").isPresent();
  }

  Reply answer(Request request, String bucket, String key) {
    Query query = request.query();
    if (request.method().equals("PUT") || query.get("X-Goog-Signature").isPresent()) {
      signed.check(request);
    } else {
      tokens.check(request);
    }
    return query.get("uploads").isPresent()
        ? bucketWide(request, bucket, key)
        : ofSession(request, bucket, key, query.need("uploadId"));
  }

  private Reply bucketWide(Request request, String bucket, String key) {
    if (request.method().equals("POST") && !key.isEmpty()) {
      Map<String, String> headers = Uploads.headers(request);
      return MultipartReplies.begun(
          sessions.begin(bucket, key, Uploads.properties(headers), Uploads.metadata(headers)));
    }
    if (request.method().equals("GET") && key.isEmpty()) {
      String prefix = request.query().get("prefix").orElse("");
      List<Session> listed = sessions.list(bucket, prefix);
      return MultipartReplies.sessions(bucket, prefix, listed, request.query());
    }
    throw notAllowed();
  }

  private Reply ofSession(Request request, String bucket, String key, String id) {
    return switch (request.method()) {
      case "PUT" -> write(request, bucket, key, id);
      case "GET" -> {
        SortedMap<Integer, Content> parts = sessions.parts(bucket, key, id);
        yield MultipartReplies.parts(bucket, key, id, parts, request.query());
      }
      case "POST" ->
          MultipartReplies.completed(
              sessions.complete(bucket, key, id, CompletionList.read(request.body())));
      case "DELETE" -> {
        sessions.abort(bucket, key, id);
        yield Reply.empty(204);
      }
      default -> throw notAllowed();
    };
  }

  private Reply write(Request request, String bucket, String key, String id) {
    OptionalLong number = request.query().number("partNumber");
    if (number.isEmpty() || number.getAsLong() < 1 || number.getAsLong() > MOST_PARTS) {
      throw Refusal.invalid("A part's number is between 1 and 10000.");
    }
    Content content = Uploads.checked(request);
    sessions.write(bucket, key, id, (int) number.getAsLong(), content);
    return MultipartReplies.written(content);
  }

  private static Refusal notAllowed() {
    return new Refusal(405, "MethodNotAllowed", "Not for this resource.");
  }
}
