package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Issuer;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that listens everywhere, and lets in whom an issuer vouches for. */
class AuthenticatedTest {
  private static final Caller ANN =
      new Caller("acme", "ann", Set.of(Scope.UPLOAD, Scope.DOWNLOAD, Scope.DELETE));
  private static final byte[] CONTENT = "a file of Ann's".getBytes(UTF_8);

  @TempDir Path folder;

  @Test
  void a_token_opens_the_whole_way_of_a_file_and_nothing_of_anybody_elses() {
    try (Issuer issuer = new Issuer();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data"))
                .with(variables(issuer.settings()))
                .with("--host", "0.0.0.0")
                .start()) {
      GatepassClient nobody = gateway.client();
      String token = issuer.token(ANN);
      GatepassClient ann = nobody.with(token);

      Answer created = ann.create(CONTENT);
      assertThat(created.status()).isEqualTo(201);
      assertThat(created.instruction().url()).contains("/t/acme/");
      created.instruction().put(CONTENT);
      assertThat(ann.finish(created.id()).text("status")).isEqualTo("ready");
      assertThat(ann.download(created.id()).instruction().get(BodyHandlers.ofByteArray()).body())
          .isEqualTo(CONTENT);

      assertThat(nobody.create(CONTENT).code()).isEqualTo("credential_missing");
      assertThat(nobody.read(created.id()).code()).isEqualTo("credential_missing");
      assertThat(nobody.with(token + "x").read(created.id()).code())
          .isEqualTo("credential_invalid");
      Caller bob = new Caller("acme", "bob", ANN.scopes());
      assertThat(nobody.with(issuer.token(bob)).read(created.id()).code())
          .isEqualTo("upload_not_found");
      assertThat(ann.delete(created.id()).status()).isEqualTo(204);

      assertThat(gateway.output())
          .contains("access            tokens of https://issuer.example")
          .contains("Credentials are refused: forged")
          .doesNotContain(token, token.substring(token.lastIndexOf('.') + 1));
    }
  }

  @Test
  void while_the_issuer_is_away_nobody_is_let_in_and_nobody_is_called_a_forger() {
    try (Issuer issuer = new Issuer();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data")).with(variables(issuer.settings())).start()) {
      issuer.goAway();

      Answer refused = gateway.client().with(issuer.token(ANN)).create(CONTENT);

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.code()).isEqualTo("credential_unverifiable");
      assertThat(refused.header("Retry-After")).isNotEmpty();
      assertThat(gateway.client().readiness().status()).isEqualTo(200);
    }
  }

  private static Map<String, String> variables(Map<String, String> settings) {
    return settings.entrySet().stream()
        .collect(
            Collectors.toMap(
                setting ->
                    "GATEPASS_" + setting.getKey().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                Map.Entry::getValue));
  }
}
