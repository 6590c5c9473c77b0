package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.AzuriteServer;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shared access signature that Azurite verifies, under a host that is not the store's. */
class AzureElsewhereTest {
  private static final byte[] CONTENT = Noise.bytes(900);

  @TempDir Path folder;

  @Test
  void a_signature_counts_under_another_host_and_a_forged_one_does_not() {
    try {
      counts(Provider.AZURE.place(), AzuriteServer.shared().endpoint());
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private void counts(Place place, URI store) {
    String elsewhere = "http://localhost:" + store.getPort();
    assertThat(store).as("the store").hasHost("127.0.0.1");
    Launch launch = Launch.on(folder.resolve("data")).with(place.environment("main"));
    try (GatewayProcess gateway = launch.with(cdn(elsewhere)).start()) {
      GatepassClient client = gateway.client();
      Answer created = client.create(CONTENT);
      assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(201);
      assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");

      Instruction signed = client.download(created.id()).instruction();
      assertThat(signed.url()).startsWith(elsewhere + "/").contains("sig=");
      assertThat(signed.get(BodyHandlers.ofByteArray()).body()).isEqualTo(CONTENT);

      Instruction forged = signed.at(signed.url().replaceFirst("sig=[^&]*", "sig=Zm9yZ2Vk"));
      assertThat(forged.get(BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
  }

  private static Map<String, String> cdn(String url) {
    Map<String, String> variables = new HashMap<>();
    variables.put("GATEPASS_DELIVERY_MAIN_CDN", "azure");
    variables.put("GATEPASS_DELIVERY_MAIN_URL", url);
    variables.put("GATEPASS_POLICIES_DEFAULT_DELIVERY", "cdn");
    return variables;
  }
}
