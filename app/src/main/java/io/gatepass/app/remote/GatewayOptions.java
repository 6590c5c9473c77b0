package io.gatepass.app.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which gateway is asked, and as whom. */
final class GatewayOptions {
  private static final String USUAL = "http://127.0.0.1:8080";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = {"Where the gateway is.", "Default: GATEPASS_URL, or " + USUAL})
  private @Nullable String url;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = {
        "File that holds the API key or token.",
        "Default: what GATEPASS_TOKEN holds, or none. The token itself is no option: others on this"
            + " machine see those."
      })
  private @Nullable Path tokenFile;

  Connection connect(Surroundings here) {
    String asked = Optional.ofNullable(url).or(() -> given(here, "GATEPASS_URL")).orElse(USUAL);
    Optional<String> token =
        tokenFile == null ? given(here, "GATEPASS_TOKEN") : Optional.of(read(tokenFile));
    return Connection.to(base(asked), token.map(GatewayOptions::visible));
  }

  private static Optional<String> given(Surroundings here, String name) {
    return Optional.ofNullable(here.environment().get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new WrongUse("--token-file: the file " + file + " cannot be read.");
    }
  }

  private static String visible(String token) {
    if (!token.matches("[\\x21-\\x7e]+")) {
      throw new WrongUse("The token has characters that no token has. Is it the right one?");
    }
    return token;
  }

  private static URI base(String text) {
    try {
      URI uri = new URI(text.replaceFirst("/+$", ""));
      boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean isPlain =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (isWeb && isPlain && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException malformed) {
      throw new WrongUse(urlFix());
    }
    throw new WrongUse(urlFix());
  }

  private static String urlFix() {
    return "--url, or GATEPASS_URL: write it as https://files.example.com.";
  }
}
