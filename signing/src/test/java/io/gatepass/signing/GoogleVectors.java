package io.gatepass.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The vectors that Google publishes for its client libraries, with the key they are signed by. */
final class GoogleVectors {
  private static final String FOLDER = "/com/google/cloud/conformance/storage/v1/";

  private GoogleVectors() {}

  static Stream<JsonNode> urls() {
    return read("v4_signatures.json").get("signingV4Tests").valueStream();
  }

  static Stream<JsonNode> policies() {
    return read("v4_signatures.json").get("postPolicyV4Tests").valueStream();
  }

  static V4Signer signer() {
    return new V4Signer(credential());
  }

  static Credential credential() {
    JsonNode account = read("test_service_account.not-a-test.json");
    String pem = account.get("private_key").asText();
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    try {
      return Credential.googleServiceAccount(
          account.get("client_email").asText(),
          SigningKey.rsa(
              KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der))));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static Instant time(JsonNode vector) {
    return Instant.parse(vector.get("timestamp").asText());
  }

  static Duration life(JsonNode vector) {
    return Duration.ofSeconds(vector.get("expiration").asLong());
  }

  static Map<String, String> texts(JsonNode vector, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    vector.path(name).forEachEntry((key, value) -> texts.put(key, value.asText()));
    return texts;
  }

  static UrlRequest request(JsonNode vector) {
    String object = vector.has("object") ? "/" + vector.get("object").asText() : "";
    String bucket = vector.get("bucket").asText();
    boolean inPath = style(vector).equals("PATH_STYLE");
    return new UrlRequest(
        vector.get("method").asText(),
        new Origin(origin(vector)),
        inPath ? "/" + bucket + object : object,
        texts(vector, "headers"),
        texts(vector, "queryParameters"),
        life(vector));
  }

  private static URI origin(JsonNode vector) {
    String google = "storage.googleapis.com";
    String host =
        switch (style(vector)) {
          case "VIRTUAL_HOSTED_STYLE" -> vector.get("bucket").asText() + "." + google;
          case "BUCKET_BOUND_HOSTNAME" -> vector.get("bucketBoundHostname").asText();
          default -> google;
        };
    return URI.create(vector.get("scheme").asText() + "://" + host);
  }

  private static String style(JsonNode vector) {
    return vector.path("urlStyle").asText("PATH_STYLE");
  }

  private static JsonNode read(String name) {
    try (InputStream file = GoogleVectors.class.getResourceAsStream(FOLDER + name)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
