package io.gatepass.app.page;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.exceptions.HttpStatusException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The static files in one folder of the class path, kept in memory once they were asked for. */
public final class Assets {
  private static final Pattern PATH =
      Pattern.compile("(?:[a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\\.([a-z]+)");
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "html", MediaType.of("text/html;charset=utf-8"),
          "css", MediaType.of("text/css;charset=utf-8"),
          "js", MediaType.of("text/javascript;charset=utf-8"),
          "svg", MediaType.of("image/svg+xml"),
          "png", MediaType.of("image/png"),
          "yml", MediaType.of("application/yaml;charset=utf-8"));

  private final String folder;
  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /**
   * @param folder absolute on the class path, ending in a slash
   */
  public Assets(String folder) {
    this.folder = folder;
  }

  public Asset get(String path) {
    Asset asset = known.get(path);
    if (asset == null) {
      asset = read(path);
      known.put(path, asset);
    }
    return asset;
  }

  private Asset read(String path) {
    Matcher matcher = PATH.matcher(path);
    @Nullable MediaType type = matcher.matches() ? TYPES.get(matcher.group(1)) : null;
    if (type == null) {
      throw absent();
    }
    try (InputStream file = Assets.class.getResourceAsStream(folder + path)) {
      if (file == null) {
        throw absent();
      }
      return new Asset(file.readAllBytes(), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static HttpStatusException absent() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "There is no such file.");
  }
}
