package io.gatepass.app.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads settings from a YAML file whose one top entry is {@code gatepass}. */
final class SettingsFile {
  private SettingsFile() {}

  /** The settings, by their dotted names without the prefix {@code gatepass}. */
  static Map<String, String> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object root = yaml().load(reader);
      if (root instanceof Map<?, ?> map
          && map.size() == 1
          && map.get("gatepass") instanceof Map<?, ?> settings) {
        Map<String, String> flat = new TreeMap<>();
        settings.forEach((name, value) -> flatten(String.valueOf(name), value, flat));
        return flat;
      }
      throw refused(file, "must have exactly one top entry, gatepass");
    } catch (IOException unreadable) {
      throw refused(file, "cannot be read: check the path and its permissions");
    } catch (YAMLException malformed) {
      throw refused(file, "is not YAML, or says one thing twice");
    }
  }

  /** Every scalar stays the text it is: else a password 0123 would be read as the number 83. */
  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options),
        new Representer(unused),
        unused,
        options,
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN");
          }
        });
  }

  private static void flatten(String path, Object value, Map<String, String> into) {
    switch (value) {
      case null -> into.put(path, "");
      case Map<?, ?> map -> map.forEach((k, v) -> flatten(path + "." + k, v, into));
      case List<?> list when list.isEmpty() ->
          throw new SettingsRefused(
              List.of("gatepass." + path + ": the list is empty. Leave it out, or fill it"));
      case List<?> list -> into.put(path, joined(list));
      case Object scalar -> into.put(path, scalar.toString());
    }
  }

  private static String joined(List<?> list) {
    return list.stream().map(Objects::toString).collect(Collectors.joining(","));
  }

  private static SettingsRefused refused(Path file, String problem) {
    return new SettingsRefused(List.of("The settings file " + file + " " + problem + "."));
  }
}
