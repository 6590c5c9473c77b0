package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What is on record of a whole process, in its table and in its output. */
class AuditTest {
  private static final Map<String, String> KEYS = Map.of("GATEPASS_AUTH_API_KEYS", "true");

  @TempDir Path folder;

  @Test
  void the_way_of_a_file_is_on_record_without_one_secret() {
    Path data = folder.resolve("data");
    Command command = new Command(data, Map.of());
    String key = command.key("ops", "admin,upload,download,delete");
    GatewayProcess gateway = Launch.on(data).with(KEYS).start();
    try (gateway) {
      GatepassClient ops = gateway.client().with(key);
      Eavesdropper ears = new Eavesdropper(ops);
      ears.mind(key, key.substring(27));
      ears.everyOrdinaryCall();
      ears.everyCallAboutAForm();
      ears.everyCallAboutParts();
      ears.call(() -> ops.call("DELETE", "/v1/keys/" + key, ""));
      ears.call(() -> ops.call("GET", "/v1/audit?subject=" + key.substring(0, 26), ""));
      gateway.client().call("GET", "/v1/uploads/" + key + "/download", "");
      Answer created = ears.create();
      String id = created.id();
      created.instruction().put(Eavesdropper.CONTENT);
      ops.finish(id);
      ops.download(id);
      ops.delete(id);

      List<String> kept =
          List.of(
              "upload.create",
              "upload.ready",
              "upload.download",
              "upload.deleted",
              "upload.delete");
      String read = ops.call("GET", "/v1/audit?subject=" + id, "").body();
      assertThat(kept).allSatisfy(action -> assertThat(read).contains('"' + action + '"'));
      assertThat(ops.call("GET", "/v1/audit?subject=" + key.substring(0, 26), "").body())
          .contains("\"key.create\"", "\"command\"");
      assertThat(lines(gateway).stream().filter(line -> id.equals(line.get("subject"))))
          .extracting(line -> String.valueOf(line.get("action")))
          .containsExactlyElementsOf(kept);
      assertThat(lines(gateway))
          .filteredOn(line -> Integer.valueOf(401).equals(line.get("status")))
          .extracting(line -> String.valueOf(line.get("action")))
          .contains("upload.download");
      ears.heardNothingIn(gateway.output());
    }
  }

  /** Each is one object of JSON, which YAML reads too. */
  private static List<Map<String, Object>> lines(GatewayProcess gateway) {
    return gateway
        .output()
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(line -> new Yaml().<Map<String, Object>>load(line))
        .toList();
  }
}
