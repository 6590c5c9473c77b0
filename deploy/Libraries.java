import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Copies the jar with the libraries that its manifest names, whatever else lies beside it, and writes
 * down whose they are: {@code java -cp 'app/target/lib/*' deploy/Libraries.java BUILT STAGE}.
 */
final class Libraries {
  private static final String OURS = "io.gatepass";
  private static final String HEAD =
      """
      Gatepass is licensed under the Apache License 2.0, see LICENSE. It comes with the libraries below,
      unchanged, each under the licences named with it; where there are several, take any. Their texts are
      in the jars, or at the address. Then follow the notices that libraries ask to pass on.

      """;

  private Libraries() {}

  public static void main(String[] arguments) throws IOException {
    Path built = Path.of(arguments[0]);
    Path stage = Path.of(arguments[1]);
    List<Path> jars = copied(built, stage);
    Map<String, String> licences = licences(built.resolve("gatepass.cdx.json"));
    StringBuilder text = new StringBuilder(HEAD);
    licences.forEach((library, of) -> text.append(library).append("\n    ").append(of).append('\n'));
    for (Path jar : jars) {
      text.append(notice(jar));
    }
    Files.writeString(stage.resolve("THIRD-PARTY.txt"), text.toString());
  }

  private static List<Path> copied(Path built, Path stage) throws IOException {
    Path jar = Files.copy(built.resolve("gatepass.jar"), stage.resolve("gatepass.jar"));
    List<Path> libraries = new ArrayList<>();
    Files.createDirectories(stage.resolve("lib"));
    try (JarFile file = new JarFile(jar.toFile())) {
      String all = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String name : all.split(" ")) {
        libraries.add(Files.copy(built.resolve(name), stage.resolve(name)));
      }
    }
    return libraries;
  }

  /** Name and version of each library that is not ours, and how it is licensed, in order of names. */
  private static Map<String, String> licences(Path bill) throws IOException {
    Map<String, String> licences = new TreeMap<>();
    for (JsonNode component : new ObjectMapper().readTree(bill.toFile()).path("components")) {
      String group = component.path("group").asText();
      if (group.equals(OURS)) {
        continue;
      }
      String library =
          group + ":" + component.path("name").asText() + ":" + component.path("version").asText();
      StringJoiner names = new StringJoiner("; ");
      component.path("licenses").forEach(licence -> names.add(name(licence)));
      if (names.length() == 0) {
        throw new IllegalStateException("The bill of materials names no licence of " + library);
      }
      licences.put(library, names + address(component));
    }
    return licences;
  }

  private static String name(JsonNode entry) {
    JsonNode licence = entry.path("license");
    return licence.path("id").asText(licence.path("name").asText(entry.path("expression").asText()));
  }

  private static String address(JsonNode component) {
    for (JsonNode reference : component.path("externalReferences")) {
      if (reference.path("type").asText().equals("website")) {
        return " (" + reference.path("url").asText() + ")";
      }
    }
    return "";
  }

  private static String notice(Path jar) throws IOException {
    StringBuilder text = new StringBuilder();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().toLowerCase(Locale.ROOT).matches("(meta-inf/)?notice(\\.txt|\\.md)?")) {
          text.append("\n---- ").append(jar.getFileName()).append(": ").append(entry.getName());
          text.append("\n\n");
          String says = new String(file.getInputStream(entry).readAllBytes(), UTF_8);
          text.append(says.replace("\r\n", "\n").strip()).append('\n');
        }
      }
    }
    return text.toString();
  }
}
