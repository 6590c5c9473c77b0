package io.gatepass.app.config;

import io.gatepass.domain.StoreName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads what belongs to a store and is found on the class path by its name; what is found checks
 * its own settings later.
 *
 * @param section such as {@code events}
 * @param kind the setting that names what is to be found
 * @param fix what to do where it is missing
 */
record PerStoreReader(String section, String kind, String fix) {
  static final PerStoreReader EVENTS =
      new PerStoreReader(
          "events", "source", "name the source of this store's events, such as minio or sqs");
  static final PerStoreReader DELIVERY =
      new PerStoreReader(
          "delivery", "cdn", "name what stands in front of this store, such as cloudfront");

  <T> Map<StoreName, T> read(
      Map<String, String> all,
      Set<StoreName> stores,
      List<String> problems,
      BiFunction<String, Map<String, String>, T> made) {
    Map<StoreName, T> found = new LinkedHashMap<>();
    for (String name : new Section(section, all, problems).names()) {
      Section own = new Section(section + "." + name, all, problems);
      String what = own.text(kind).orElse("");
      if (what.isEmpty()) {
        own.refuse(kind, fix);
      }
      stores.stream()
          .filter(store -> store.value().equals(name))
          .findFirst()
          .ifPresentOrElse(
              store -> found.put(store, made.apply(what, own.without(kind))),
              () ->
                  problems.add("gatepass." + section + "." + name + ": there is no store " + name));
    }
    return found;
  }
}
