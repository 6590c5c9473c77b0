package io.gatepass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Cdn;
import io.gatepass.ports.SignedFolder;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As CloudFront checks it: with the public half of the key, and the policy it makes itself. */
class CloudFrontTest {
  private static final long END = 1767290400;
  private static final String FILE =
      "https://cdn.example.com/t/acme/1.png"
          + "?response-content-disposition=attachment%3B%20filename%3D%22a%20b_.png%22%3B%20"
          + "filename%2A%3DUTF-8%27%27a%2520b%252A.png&response-content-type=image%2Fpng";

  @TempDir private Path folder;

  @Test
  void an_address_verifies_with_the_public_key_of_rsa_or_ecdsa_and_either_hash() {
    for (String hash : new String[] {"", "sha256", "sha1"}) {
      proven(
          KeyFile.rsa(folder, 2048), hash, hash.equals("sha1") ? "SHA1withRSA" : "SHA256withRSA");
      proven(
          KeyFile.ec(folder, "secp256r1"),
          hash,
          hash.equals("sha1") ? "SHA1withECDSA" : "SHA256withECDSA");
    }
  }

  private void proven(KeyFile key, String hash, String algorithm) {
    String uri =
        cdn(key, hash)
            .downloads()
            .orElseThrow()
            .signGet(Samples.FILE, Samples.SAVED, Samples.QUARTER)
            .uri()
            .toString();

    assertThat(uri).startsWith(FILE + "&Expires=" + END + "&Signature=");
    Map<String, String> query = query(uri.substring(FILE.length() + 1));
    assertThat(query).containsEntry("Key-Pair-Id", "K2JCJMDEHXQW5F");
    if (hash.equals("sha1")) {
      assertThat(query).doesNotContainKey("Hash-Algorithm");
    } else {
      assertThat(query).containsEntry("Hash-Algorithm", "SHA256");
    }
    String canned =
        "{\"Statement\":[{\"Resource\":\""
            + FILE
            + "\",\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":"
            + END
            + "}}}]}";
    assertThat(verifies(key.pair().getPublic(), algorithm, canned, query)).isTrue();
    assertThat(verifies(key.pair().getPublic(), algorithm, canned.replace("acme", "evil"), query))
        .isFalse();
    assertThat(
            verifies(
                key.pair().getPublic(), algorithm, canned.replace("" + END, "" + (END + 1)), query))
        .isFalse();
  }

  @Test
  void an_address_for_one_reader_names_it_in_a_policy_of_its_own() {
    KeyFile key = KeyFile.rsa(folder, 2048);
    String uri =
        cdn(key, "")
            .downloads()
            .flatMap(downloads -> downloads.bound())
            .flatMap(bound ->
                bound.signGet(
                    Samples.FILE,
                    Samples.SAVED,
                    Samples.QUARTER,
                    InetAddress.ofLiteral("198.51.100.7")))
            .orElseThrow()
            .uri()
            .toString();

    Map<String, String> query = query(uri.substring(FILE.length() + 1));
    String policy = decoded(query.get("Policy"));
    assertThat(policy)
        .contains("\"Resource\":\"" + FILE + "\"")
        .endsWith(",\"IpAddress\":{\"AWS:SourceIp\":\"198.51.100.7/32\"}}}]}");
    assertThat(verifies(key.pair().getPublic(), "SHA256withRSA", policy, query)).isTrue();
    assertThat(query).doesNotContainKey("Expires");
  }

  @Test
  void nothing_is_signed_for_one_reader_of_ipv6() {
    assertThat(
            cdn(KeyFile.ec(folder, "secp256r1"), "")
                .downloads()
                .flatMap(downloads -> downloads.bound())
                .flatMap(bound ->
                    bound.signGet(
                        Samples.FILE,
                        Samples.SAVED,
                        Samples.QUARTER,
                        InetAddress.ofLiteral("2001:db8::7"))))
        .isEmpty();
  }

  @Test
  void a_folder_is_permitted_by_cookies_or_by_one_query_for_all_its_files() {
    KeyFile key = KeyFile.ec(folder, "secp256r1");

    SignedFolder signed =
        cdn(key, "").folders().orElseThrow().signFolder("hls/acme/", Samples.QUARTER);

    assertThat(signed.uri()).isEqualTo(URI.create("https://cdn.example.com/hls/acme/"));
    assertThat(signed.expiresAt()).isEqualTo(Instant.ofEpochSecond(END));
    assertThat(signed.cookies())
        .containsOnlyKeys(
            "CloudFront-Policy",
            "CloudFront-Signature",
            "CloudFront-Key-Pair-Id",
            "CloudFront-Hash-Algorithm");
    String policy = decoded(signed.cookies().get("CloudFront-Policy"));
    assertThat(policy)
        .isEqualTo(
            "{\"Statement\":[{\"Resource\":\"https://cdn.example.com/hls/acme/*\","
                + "\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":1767290400}}}]}");
    Map<String, String> query = query(signed.query());
    assertThat(decoded(query.get("Policy"))).isEqualTo(policy);
    assertThat(verifies(key.pair().getPublic(), "SHA256withECDSA", policy, query)).isTrue();
    assertThat(signed.toString()).isEqualTo("GET https://cdn.example.com/hls/acme/*");
  }

  @Test
  void an_open_address_is_the_key_alone_and_stays_the_same() {
    assertThat(cdn(KeyFile.ec(folder, "secp256r1"), "").address(Samples.FILE.key()))
        .contains(URI.create("https://cdn.example.com/t/acme/1.png"));
  }

  private static Cdn cdn(KeyFile key, String hash) {
    Map<String, String> settings = new HashMap<>();
    settings.put("url", "https://cdn.example.com/");
    settings.put("key-pair-id", "K2JCJMDEHXQW5F");
    settings.put("private-key-file", key.file().toString());
    settings.put("hash", hash);
    Cdn cdn =
        new CloudFrontFactory()
            .create(Samples.settings(settings), Samples.store("s3"), Samples.quarterBefore(END));
    assertThat(cdn.toString()).contains("hidden").doesNotContain("PrivateKey", "modulus");
    return cdn;
  }

  private static Map<String, String> query(String text) {
    return Arrays.stream(text.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static boolean verifies(
      PublicKey key, String algorithm, String policy, Map<String, String> query) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(key);
      signature.update(policy.getBytes(UTF_8));
      return signature.verify(bytes(query.get("Signature")));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String decoded(String text) {
    return new String(bytes(text), UTF_8);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '=').replace('~', '/'));
  }
}
