package io.gatepass.app.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What each call is on record as. A call that is not named here is recorded by its route. */
final class Actions {
  /**
   * One kind of call.
   *
   * @param isRecorded whether it gives or changes something; of others only refusals are recorded
   */
  record Action(String name, boolean isRecorded) {}

  private static final Map<String, Action> ALL =
      Map.ofEntries(
          gives("POST /v1/uploads", "upload.create"),
          gives("POST /v1/uploads/batch", "upload.create"),
          gives("POST /v1/uploads/{id}/transfer", "upload.sign"),
          gives("POST /v1/uploads/{id}/parts", "upload.sign"),
          gives("GET /v1/uploads/{id}/download", "upload.download"),
          gives("POST /v1/downloads", "folder.download"),
          gives("DELETE /v1/uploads/{id}", "upload.delete"),
          gives("POST /v1/keys", "key.create"),
          gives("DELETE /v1/keys/{id}", "key.revoke"),
          gives("POST /v1/tokens", "token.create"),
          gives("DELETE /v1/tokens/{id}", "token.revoke"),
          gives("POST /v1/webhooks", "webhook.create"),
          gives("PATCH /v1/webhooks/{id}", "webhook.change"),
          gives("DELETE /v1/webhooks/{id}", "webhook.delete"),
          gives("POST /v1/webhooks/{id}/rotate", "webhook.rotate"),
          gives("POST /v1/webhooks/{id}/deliveries/{message}/replay", "webhook.replay"),
          gives("POST /v1/reconciliations", "store.reconcile"),
          gives("POST /v1/sweep", "store.sweep"),
          gives("GET /v1/audit", "audit.read"),
          gives("GET /uppy/s3/params", "upload.create"),
          gives("POST /uppy/s3/multipart", "upload.create"),
          gives("GET /uppy/s3/multipart/{id}/batch", "upload.sign"),
          gives("GET /uppy/s3/multipart/{id}/{number}", "upload.sign"),
          gives("DELETE /uppy/s3/multipart/{id}", "upload.delete"),
          asks("POST /uppy/s3/multipart/{id}/complete", "upload.finalize"),
          asks("POST /v1/uploads/{id}/finalize", "upload.finalize"));

  /** What reads what is the caller's own or the operator's, or proves itself in its own way. */
  private static final Set<String> UNRECORDED =
      Set.of(
          "GET /v1/policies",
          "GET /v1/uploads",
          "GET /v1/uploads/{id}",
          "GET /v1/uploads/{id}/parts",
          "GET /v1/usage",
          "GET /v1/keys",
          "GET /v1/tokens/{id}",
          "GET /v1/webhooks",
          "GET /v1/webhooks/{id}",
          "GET /v1/webhooks/{id}/deliveries",
          "GET /v1/reconciliations",
          "GET /v1/reconciliations/{id}",
          "GET /v1/reconciliations/{id}/findings",
          "POST /v1/events/{store}",
          "OPTIONS /v1/events/{store}",
          "GET /uppy/s3/sts",
          "GET /uppy/s3/multipart/{id}");

  private static final Pattern CALLS = Pattern.compile(" /(v1|uppy)/");

  private Actions() {}

  /**
   * The call's action; empty where it is not one to record.
   *
   * @param route such as {@code POST /v1/uploads/{id}/parts}
   */
  static Optional<Action> of(String route) {
    if (UNRECORDED.contains(route) || !CALLS.matcher(route).find()) {
      return Optional.empty();
    }
    return Optional.of(ALL.getOrDefault(route, new Action(route, true)));
  }

  static boolean knows(String route) {
    return ALL.containsKey(route) || UNRECORDED.contains(route);
  }

  private static Map.Entry<String, Action> gives(String route, String name) {
    return Map.entry(route, new Action(name, true));
  }

  private static Map.Entry<String, Action> asks(String route, String name) {
    return Map.entry(route, new Action(name, false));
  }
}
