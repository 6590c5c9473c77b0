package io.gatepass.minio;

import static io.gatepass.minio.Samples.EXACTLY_HELLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a client could make of a signed request if MinIO were asked with the gateway's own key. */
class ClientKeysTest {
  private static final String ASSUME_ROLE = "POST /";
  private static final String FORM = "POST /media";
  private static final String UNSIGNED = "PUT /media/.gatepass-probe/unsigned";

  private static SignedForm sign(StorageProvider store, ObjectKey key) {
    return store
        .forms()
        .orElseThrow()
        .signForm(Samples.id(), key, EXACTLY_HELLO, Optional.empty(), Lifetime.STANDARD);
  }

  private static SignedForm sign(StorageProvider store) {
    return sign(store, Samples.key());
  }

  private static int send(SignedForm form, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>(form.fields());
    fields.putAll(more);
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
            .append(value + "\r\n"));
    body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n")
        .append(new String(Samples.HELLO, StandardCharsets.UTF_8) + "\r\n--b--\r\n");
    return Http.send(
            "POST",
            form.uri(),
            Map.of("Content-Type", "multipart/form-data; boundary=b"),
            body.toString().getBytes(StandardCharsets.UTF_8))
        .statusCode();
  }

  @Test
  void an_administrators_form_cannot_be_fanned_out() {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        ObjectKey victim = Samples.key();
        ObjectKey mine = Samples.key();
        SignedForm form = sign(store, mine);
        String list = "{\"key\":\"" + victim + "\"}";
        assertThat(send(form, Map.of("x-minio-fanout-list", list))).isEqualTo(403);
        assertThat(store.objects().find(victim)).isEmpty();
        assertThat(send(form, Map.of())).isEqualTo(201);
        assertThat(store.objects().find(mine)).isPresent();
      }
    });
  }

  @Test
  void a_key_that_cannot_be_narrowed_and_may_fan_out_signs_no_form() throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        StorageProvider store = server.store()) {
      server.on(ASSUME_ROLE, 403, "AccessDenied");
      server.on(FORM, 400, "EntityTooSmall").on(FORM, 400, "EntityTooSmall");
      assertThatThrownBy(() -> sign(store))
          .isInstanceOf(Misconfigured.class)
          .hasMessageContaining("Deny s3:PutObjectFanOut");
    }
  }

  @Test
  void a_key_that_cannot_be_narrowed_and_may_not_fan_out_is_asked_once() throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        StorageProvider store = server.store()) {
      server.on(ASSUME_ROLE, 403, "AccessDenied");
      server.on(FORM, 400, "EntityTooSmall").on(FORM, 403, "AccessDenied");
      server.on(UNSIGNED, 403, "AccessDenied");
      assertThat(sign(store).fields()).doesNotContainKey("x-amz-security-token");
      sign(store);
      assertThat(server.isDone()).isTrue();
    }
  }

  @Test
  void a_key_that_cannot_be_narrowed_where_unsigned_writes_are_taken_signs_nothing()
      throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        StorageProvider store = server.store()) {
      server.on(ASSUME_ROLE, 403, "AccessDenied");
      server.on(FORM, 400, "EntityTooSmall").on(FORM, 403, "AccessDenied");
      server.on(UNSIGNED, 400, "XAmzContentChecksumMismatch");
      assertThatThrownBy(() -> sign(store))
          .isInstanceOf(Misconfigured.class)
          .hasMessageContaining("s3:authType");
    }
  }

  @Test
  void a_key_that_may_not_write_is_not_taken_for_a_safe_one() throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        StorageProvider store = server.store()) {
      server.on(FORM, 403, "AccessDenied");
      assertThatThrownBy(() -> sign(store))
          .isInstanceOf(Misconfigured.class)
          .hasMessageContaining("grant s3:PutObject");
    }
  }

  @Test
  void a_store_that_is_down_is_unavailable() throws IOException {
    ScriptedServer server = new ScriptedServer();
    try (StorageProvider store = server.store()) {
      server.close();
      assertThatThrownBy(() -> sign(store)).isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void a_part_that_a_temporary_key_signs_needs_no_header_and_still_cannot_be_made_a_copy() {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        SignedRequest write =
            store
                .uploads()
                .signPut(
                    Samples.id(),
                    new Placement(Samples.key(), Optional.empty()),
                    EXACTLY_HELLO,
                    Lifetime.STANDARD);
        assertThat(Http.send("PUT", write.uri(), write.headers(), Samples.HELLO).statusCode())
            .isEqualTo(200);
        Placement place = new Placement(Samples.key(), Optional.empty());
        PartSession session = store.multiparts().begin(Samples.id(), place, EXACTLY_HELLO);
        SignedRequest part =
            store
                .multiparts()
                .signer(session, Lifetime.STANDARD)
                .sign(new Part(1, Optional.empty()), Optional.empty());

        assertThat(part.headers()).isEmpty();
        assertThat(
                Http.send(
                        "PUT",
                        part.uri(),
                        Map.of("x-amz-copy-source", write.uri().getPath()),
                        new byte[0])
                    .statusCode())
            .isEqualTo(403);
        assertThat(store.multiparts().arrived(session)).isEmpty();
        assertThat(Http.send("PUT", part.uri(), Map.of(), Samples.HELLO).statusCode())
            .isEqualTo(200);
        store.multiparts().abort(session.key());
      }
    });
  }

  @Test
  void a_part_that_the_gateways_own_key_signs_carries_the_guard() throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        StorageProvider store = server.store()) {
      server.on(ASSUME_ROLE, 403, "AccessDenied");
      server.on(FORM, 400, "EntityTooSmall").on(FORM, 403, "AccessDenied");
      server.on(UNSIGNED, 403, "AccessDenied");
      SignedRequest part =
          store
              .multiparts()
              .signer(new PartSession(Samples.key(), "session"), Lifetime.STANDARD)
              .sign(new Part(1, Optional.empty()), Optional.empty());
      assertThat(part.headers()).containsOnlyKeys("x-amz-copy-source-if-match");
    }
  }
}
