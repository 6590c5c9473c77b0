package io.gatepass.delivery;

import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.Origins;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.regex.Pattern;

/** Where readers find the cache, and so its keys: they hold nothing to escape. */
record Base(URI uri) {
  static final String SETTING = "url";

  /** Without a slash at the end, and with nothing that signatures might read differently. */
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._-]+)*/?");

  private static final Pattern NO_PATH = Pattern.compile("/?");

  /** Of one whose addresses end with the key. */
  static Base read(StoreSettings settings) {
    return read(settings, PATH, "write where readers find it, such as https://cdn.example.com");
  }

  /** Of one that has the store's own paths. */
  static Base host(StoreSettings settings) {
    return read(
        settings,
        NO_PATH,
        "write scheme and host, such as https://cdn.example.com: its paths are the store's");
  }

  private static Base read(StoreSettings settings, Pattern path, String fix) {
    URI nowhere = URI.create("https://invalid");
    return settings.required(SETTING, fix).isEmpty()
        ? new Base(nowhere)
        : new Base(
            settings.parsed(SETTING, text -> Origins.parse(text, path), fix).orElse(nowhere));
  }

  String of(ObjectKey key) {
    return uri + "/" + key.value();
  }

  String below(String folder) {
    return uri + "/" + folder;
  }

  /** That request at this host, which no signature of it names. */
  URI instead(URI request) {
    return URI.create(uri + request.getRawPath() + "?" + request.getRawQuery());
  }
}
