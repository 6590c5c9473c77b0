package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same program on each provider: environment variables, nothing else. */
class ProvidersTest {
  private static final byte[] CONTENT = Noise.bytes(50_000);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_file_goes_up_and_comes_back_by_environment_variables_alone(Provider provider) {
    try {
      goesUpAndComesBack(provider.place());
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_gateway_starts_while_its_store_is_down_and_signs_if_it_can_alone(Provider provider) {
    URI nowhere = URI.create("http://127.0.0.1:" + Launch.freePort());
    try (GatewayProcess gateway = launch(provider.down(nowhere)).start()) {
      Answer created = gateway.client().create(CONTENT);

      if (provider.signsAlone()) {
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.instruction().url()).startsWith(nowhere.toString());
      } else {
        assertThat(created.status()).isEqualTo(503);
        assertThat(created.text("code")).isEqualTo("store_unavailable");
      }
    }
  }

  private void goesUpAndComesBack(Place place) {
    try (GatewayProcess gateway = launch(place).start()) {
      GatepassClient client = gateway.client();
      Answer put = client.create(CONTENT);
      assertThat(put.text("store")).isEqualTo("main");
      assertThat(put.instruction().put(CONTENT).statusCode()).isIn(200, 201);
      isReady(client, put.id());

      Answer parts = client.createParts(CONTENT);
      assertThat(parts.parts().getFirst().put(CONTENT)).isIn(200, 201);
      isReady(client, parts.id());

      if (client.call("GET", "/v1/policies", "").body().contains("\"form\"")) {
        Answer form = client.createForm("");
        assertThat(form.form().send(CONTENT).statusCode()).isEqualTo(201);
        isReady(client, form.id());
      }
    }
  }

  private static void isReady(GatepassClient client, String id) {
    Eventually.holds(() -> client.finish(id).status() != 503);
    assertThat(client.finish(id).body()).contains("\"status\":\"ready\"");
    assertThat(client.downloaded(id)).isEqualTo(CONTENT);
    assertThat(client.delete(id).status()).isEqualTo(204);
  }

  private Launch launch(Place place) {
    return Launch.on(folder.resolve("data")).with(place.environment("main"));
  }
}
