package io.gatepass.embedded;

import io.gatepass.ports.StoreSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What an operator may decide.
 *
 * @param port 0: the one used last, when it is free
 * @param origins of the pages that may talk to the store
 */
record EmbeddedSettings(Path directory, int port, List<Origin> origins) {
  static final Set<String> NAMES = Set.of("directory", "port", "allowed-origins");

  static EmbeddedSettings read(StoreSettings settings) {
    String fix = "name a folder for the files, such as ./data/objects";
    settings.required("directory", fix);
    Path directory = settings.parsed("directory", Path::of, fix).orElse(Path.of(""));
    int port =
        settings
            .parsed("port", EmbeddedSettings::port, "a number from 0 (any free port) to 65535")
            .orElse(0);
    List<Origin> origins =
        settings
            .parsed(
                "allowed-origins",
                EmbeddedSettings::origins,
                "page origins parted by commas, such as http://localhost:8080")
            .orElse(List.of());
    settings.check();
    return new EmbeddedSettings(directory.toAbsolutePath().normalize(), port, origins);
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port out of range");
    }
    return port;
  }

  private static List<Origin> origins(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).map(Origin::new).toList();
  }
}
