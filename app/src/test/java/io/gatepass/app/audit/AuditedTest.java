package io.gatepass.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.key.KeyId;
import io.gatepass.app.support.Authenticated;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.AuditLog;
import io.gatepass.ports.AuditRecord;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is on record of what callers were given, and were not. */
class AuditedTest {
  private static final Caller ANN = new Caller("audited", "ann", EnumSet.allOf(Scope.class));
  private static final String WISH =
      "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":1}";

  @Test
  void a_creation_is_on_record_with_who_asked_and_what_was_signed() {
    HttpResponse<String> created = ask(ANN, "POST", "/v1/uploads", WISH);
    String id = id(created);

    AuditRecord written = only(about(id));

    assertThat(written.action()).isEqualTo("upload.create");
    assertThat(written.actor().tenant()).isEqualTo("audited");
    assertThat(written.actor().owner()).isEqualTo("ann");
    assertThat(written.actor().credential()).isEqualTo("jwt");
    assertThat(written.actor().credentialId().orElseThrow()).matches("sha256:[0-9a-f]{16}");
    assertThat(written.actor().address()).contains("127.0.0.1");
    assertThat(written.outcome()).contains(new AuditRecord.Outcome(201, Optional.empty()));
    assertThat(written.request()).isEqualTo(created.headers().firstValue("X-Request-Id"));
    assertThat(written.details())
        .containsEntry("kind", "put")
        .containsEntry("requests", "1")
        .containsKey("until");
    assertThat(written.toString()).doesNotContain("X-Amz", "http");
  }

  @Test
  void signing_again_parts_downloads_and_an_end_are_on_record() {
    String id = id(ask(ANN, "POST", "/v1/uploads", WISH));
    ask(ANN, "POST", "/v1/uploads/" + id + "/transfer", "");
    ask(ANN, "GET", "/v1/uploads/" + id, "");
    ask(ANN, "DELETE", "/v1/uploads/" + id, "");

    assertThat(about(id))
        .extracting(AuditRecord::action)
        .containsExactlyInAnyOrder(
            "upload.create", "upload.sign", "upload.aborted", "upload.delete");
    assertThat(about(id))
        .filteredOn(written -> written.action().equals("upload.aborted"))
        .singleElement()
        .satisfies(written -> {
          assertThat(written.actor().credential()).isEqualTo("gateway");
          assertThat(written.outcome()).isEmpty();
          assertThat(written.actor().tenant()).isEqualTo("audited");
        });
  }

  @Test
  void a_refusal_is_on_record_with_its_reason_and_reading_is_not() {
    Caller weak = new Caller("audited", "weak", Set.of());
    String foreign = id(ask(ANN, "POST", "/v1/uploads", WISH));
    ask(weak, "POST", "/v1/uploads", WISH);
    ask(weak, "GET", "/v1/uploads", "");
    ask(weak, "GET", "/v1/uploads/" + foreign, "");
    Caller bob = new Caller("audited", "bob", EnumSet.allOf(Scope.class));
    ask(bob, "GET", "/v1/uploads/" + foreign + "/download", "");
    ask(bob, "POST", "/v1/uploads/" + foreign + "/finalize", "");
    ask(bob, "POST", "/v1/uploads", "{");

    assertThat(of(weak))
        .extracting(written -> written.outcome().orElseThrow())
        .containsExactly(new AuditRecord.Outcome(403, Optional.of("scope_missing")));
    assertThat(of(bob))
        .extracting(AuditRecord::action)
        .containsExactlyInAnyOrder("upload.download", "upload.finalize");
    assertThat(of(bob))
        .extracting(written -> written.outcome().orElseThrow().code())
        .containsOnly(Optional.of("upload_not_found"));
    assertThat(about(foreign)).hasSize(3);
  }

  @Test
  void who_shows_nothing_that_verifies_fills_no_table() {
    int before = log().find(everything(), 1000).size();
    for (int i = 0; i < 5; i++) {
      assertThat(Authenticated.ask("POST", "/v1/uploads").statusCode()).isEqualTo(401);
    }
    assertThat(log().find(everything(), 1000)).hasSize(before);
  }

  @Test
  void asking_for_the_headers_alone_is_on_record_as_asking_for_all() {
    String id = id(ask(ANN, "POST", "/v1/uploads", WISH));
    Caller bob = new Caller("audited", "head", EnumSet.allOf(Scope.class));
    ask(bob, "HEAD", "/v1/uploads/" + id + "/download", "");
    assertThat(of(bob)).extracting(AuditRecord::action).containsExactly("upload.download");
  }

  @Test
  void a_secret_in_a_path_is_no_subject() {
    Caller admin = new Caller("audited", "admin", EnumSet.allOf(Scope.class));
    String key = KeyId.of(UploadId.at(Instant.now(), new SecureRandom()).value());
    ask(admin, "DELETE", "/v1/keys/" + key + "_" + "B".repeat(43), "");
    ask(admin, "DELETE", "/v1/keys/" + key, "");
    assertThat(of(admin))
        .extracting(AuditRecord::subject)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(key));
    assertThat(of(admin).toString()).doesNotContain("BBBB");
  }

  private static HttpResponse<String> ask(Caller caller, String method, String path, String json) {
    return Authenticated.ask(caller, method, path, json);
  }

  private static AuditLog log() {
    return Authenticated.gateway().running().context().getBean(AuditLog.class);
  }

  private static List<AuditRecord> about(String id) {
    return log()
        .find(
            new AuditLog.Query(
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            100);
  }

  private static AuditLog.Query everything() {
    return new AuditLog.Query(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static List<AuditRecord> of(Caller caller) {
    return log().find(everything(), 1000).stream()
        .filter(written -> written.actor().tenant().equals(caller.tenant()))
        .filter(written -> written.actor().owner().equals(caller.owner()))
        .toList();
  }

  private static AuditRecord only(List<AuditRecord> found) {
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String id(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return created.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
  }
}
