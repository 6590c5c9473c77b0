package io.gatepass.app.remote.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The calls of the API, version 1, that the command line makes. Each is one request to the gateway
 * and throws {@link Failure}; all but create are repeatable, and create is under the same key.
 */
public final class Gateway {
  private static final String UPLOADS = "/v1/uploads";
  private static final String RECONCILIATIONS = "/v1/reconciliations";

  /** No credential, or not the right one for an upload: of anybody's, or of everybody's file. */
  private static final Set<Integer> STRANGERS = Set.of(401, 403, 404);

  private final Calls calls;

  public Gateway(Calls calls) {
    this.calls = calls;
  }

  /** Where it is. */
  public String url() {
    return calls.base();
  }

  public Upload create(ObjectNode wish, String key) {
    return upload(calls.post(UPLOADS, wish, Map.of("Idempotency-Key", "\"" + key + "\"")));
  }

  public Upload find(String id) {
    return upload(calls.get(at(id)));
  }

  /**
   * What is to be known of a file before it is fetched. Others than those who may read the upload
   * can be permitted to download it: they learn its name, type, size and digest. Up to two
   * requests.
   */
  public Upload file(String id) {
    try {
      return find(id);
    } catch (Failure refused) {
      if (!STRANGERS.contains(refused.status())) {
        throw refused;
      }
      ObjectNode file = Json.object().put("id", id);
      download(id, "file").properties().forEach(each -> file.set(each.getKey(), each.getValue()));
      return new Upload(file);
    }
  }

  /** With a fresh instruction. */
  public Upload transfer(String id) {
    return upload(calls.post(at(id) + "/transfer"));
  }

  /** What storage has of its parts. */
  public JsonNode parts(String id) {
    return calls.get(at(id) + "/parts").json();
  }

  /** Signs those parts; {@code checksums} by number, base64, or none. */
  public List<SignedPart> sign(
      String id, Collection<Integer> numbers, Map<Integer, String> checksums) {
    ObjectNode wish = Json.object();
    numbers.forEach(wish.putArray("numbers")::add);
    if (!checksums.isEmpty()) {
      ObjectNode bound = wish.putObject("checksums");
      checksums.forEach((number, digest) -> bound.put(number.toString(), digest));
    }
    JsonNode signed = calls.post(at(id) + "/parts", wish, Map.of()).json().path("parts");
    return StreamSupport.stream(signed.spliterator(), false).map(SignedPart::of).toList();
  }

  public Answer finish(String id) {
    return calls.post(at(id) + "/finalize");
  }

  public void remove(String id) {
    calls.delete(at(id));
  }

  /** The request that reads the file. */
  public StorageRequest download(String id) {
    return StorageRequest.of(download(id, "request"));
  }

  private JsonNode download(String id, String member) {
    return calls.get(at(id) + "/download?disposition=attachment").json().path(member);
  }

  /** One page; {@code next} is the cursor of the following one. */
  public JsonNode list(Map<String, String> query) {
    return calls.get(UPLOADS + query(query)).json();
  }

  /** Begins to compare a store with its uploads. */
  public JsonNode reconcile(ObjectNode wish) {
    return calls.post(RECONCILIATIONS, wish, Map.of()).json();
  }

  public JsonNode reconciliation(String id) {
    return calls.get(RECONCILIATIONS + "/" + encoded(id)).json();
  }

  /** One page of what it found; {@code next} is the cursor of the following one. */
  public JsonNode findings(String id, Map<String, String> query) {
    return calls.get(RECONCILIATIONS + "/" + encoded(id) + "/findings" + query(query)).json();
  }

  /** Does now what is due; {@code more} says that there is more. */
  public JsonNode sweep() {
    return calls.post("/v1/sweep").json();
  }

  private static Upload upload(Answer answer) {
    return new Upload(answer.json());
  }

  private static String at(String id) {
    return UPLOADS + "/" + encoded(id);
  }

  private static String query(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
