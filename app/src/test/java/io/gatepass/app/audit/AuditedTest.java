package io.gatepass.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.key.KeyId;
import io.gatepass.app.support.Authenticated;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
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

  @Test
  void a_creation_is_on_record_with_who_asked_and_what_was_signed() {
    HttpResponse<String> created = ask(ANN, "POST", "/v1/uploads", Recorded.WISH);
    String id = id(created);

    AuditRecord written = only(Recorded.about(id));

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
    String id = id(ask(ANN, "POST", "/v1/uploads", Recorded.WISH));
    ask(ANN, "POST", "/v1/uploads/" + id + "/transfer", "");
    ask(ANN, "GET", "/v1/uploads/" + id, "");
    ask(ANN, "DELETE", "/v1/uploads/" + id, "");

    assertThat(Recorded.about(id))
        .extracting(AuditRecord::action)
        .containsExactlyInAnyOrder(
            "upload.create", "upload.sign", "upload.aborted", "upload.delete");
    assertThat(Recorded.about(id))
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
    String foreign = id(ask(ANN, "POST", "/v1/uploads", Recorded.WISH));
    ask(weak, "POST", "/v1/uploads", Recorded.WISH);
    ask(weak, "GET", "/v1/uploads", "");
    ask(weak, "GET", "/v1/uploads/" + foreign, "");
    Caller bob = new Caller("audited", "bob", EnumSet.allOf(Scope.class));
    ask(bob, "GET", "/v1/uploads/" + foreign + "/download", "");
    ask(bob, "POST", "/v1/uploads/" + foreign + "/finalize", "");
    ask(bob, "POST", "/v1/uploads", "{");

    assertThat(Recorded.of(weak))
        .extracting(written -> written.outcome().orElseThrow())
        .containsExactly(new AuditRecord.Outcome(403, Optional.of("scope_missing")));
    assertThat(Recorded.of(bob))
        .extracting(AuditRecord::action)
        .containsExactlyInAnyOrder("upload.download", "upload.finalize");
    assertThat(Recorded.of(bob))
        .extracting(written -> written.outcome().orElseThrow().code())
        .containsOnly(Optional.of("upload_not_found"));
    assertThat(Recorded.about(foreign)).hasSize(3);
  }

  @Test
  void who_shows_nothing_that_verifies_fills_no_table() {
    int before = Recorded.all().size();
    for (int i = 0; i < 5; i++) {
      assertThat(Authenticated.ask("POST", "/v1/uploads").statusCode()).isEqualTo(401);
    }
    assertThat(Recorded.all()).hasSize(before);
  }

  @Test
  void asking_for_the_headers_alone_is_on_record_as_asking_for_all() {
    String id = id(ask(ANN, "POST", "/v1/uploads", Recorded.WISH));
    Caller bob = new Caller("audited", "head", EnumSet.allOf(Scope.class));
    ask(bob, "HEAD", "/v1/uploads/" + id + "/download", "");
    assertThat(Recorded.of(bob)).extracting(AuditRecord::action).containsExactly("upload.download");
  }

  @Test
  void a_secret_in_a_path_is_no_subject() {
    Caller admin = new Caller("audited", "admin", EnumSet.allOf(Scope.class));
    String key = KeyId.of(UploadId.at(Instant.now(), new SecureRandom()).value());
    ask(admin, "DELETE", "/v1/keys/" + key + "_" + "B".repeat(43), "");
    ask(admin, "DELETE", "/v1/keys/" + key, "");
    assertThat(Recorded.of(admin))
        .extracting(AuditRecord::subject)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(key));
    assertThat(Recorded.of(admin).toString()).doesNotContain("BBBB");
  }

  private static HttpResponse<String> ask(Caller caller, String method, String path, String json) {
    return Authenticated.ask(caller, method, path, json);
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
