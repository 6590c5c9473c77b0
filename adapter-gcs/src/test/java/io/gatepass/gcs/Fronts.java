package io.gatepass.gcs;

import static io.gatepass.contract.Guarantee.ADDRESS_BOUND;
import static io.gatepass.contract.Guarantee.CRC64NVME_CAUGHT;
import static io.gatepass.contract.Guarantee.CREDENTIAL_END;
import static io.gatepass.contract.Guarantee.DELIVERY_DECIDED;
import static io.gatepass.contract.Guarantee.EMPTY_IN_PARTS;
import static io.gatepass.contract.Guarantee.SHA256_CAUGHT;

import io.gatepass.contract.Exemption;
import io.gatepass.contract.Exemption.NotOffered;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.servers.gcs.GcsVerifyingFront;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The fixture that verifies signatures, with both kinds of key that sign. */
final class Fronts {
  private static final Exemption TWO_DIGESTS =
      new NotOffered("Cloud Storage compares CRC32C and MD5 alone");

  static final Map<Guarantee, Exemption> NOT_AT_GOOGLE =
      Map.of(
          ADDRESS_BOUND,
          Exemption.NO_ADDRESS,
          SHA256_CAUGHT,
          TWO_DIGESTS,
          CRC64NVME_CAUGHT,
          TWO_DIGESTS,
          CREDENTIAL_END,
          new NotOffered("its keys have no end; what IAM signs is cut to 12 hours"),
          EMPTY_IN_PARTS,
          new NotOffered("Google says nothing of an empty part; an empty file is one write"),
          DELIVERY_DECIDED,
          new NotOffered("a stored type is served as it is; an active one is saved, never shown"));

  private static final String BUCKET = "contract";

  private Fronts() {}

  static GcsBackend rsa() {
    GcsVerifyingFront front = GcsVerifyingFront.start();
    return backend(
        front,
        "our verifying front, RSA key",
        Map.of("credentials-file", file(front.serviceAccountKey())),
        List.of("PRIVATE KEY", firstLine(front.serviceAccountKey())));
  }

  static GcsBackend hmac() {
    GcsVerifyingFront front = GcsVerifyingFront.start();
    return backend(
        front,
        "our verifying front, HMAC key",
        Map.of("hmac-key", front.hmacKeyId(), "hmac-secret", front.hmacSecret()),
        List.of(front.hmacKeyId(), front.hmacSecret()));
  }

  private static String firstLine(String keyFile) {
    String begin = "-----BEGIN PRIVATE KEY-----\\n";
    int line = keyFile.indexOf(begin) + begin.length();
    return keyFile.substring(line, line + 64);
  }

  private static GcsBackend backend(
      GcsVerifyingFront front, String name, Map<String, String> signing, List<String> secrets) {
    front.create(BUCKET);
    Map<String, String> stranger =
        Map.of(
            "endpoint",
            GcsSettings.GOOGLE.toString(),
            "credentials-file",
            file(front.strangersServiceAccountKey()));
    return new GcsBackend(
        name, front.endpoint(), BUCKET, signing, stranger, secrets, NOT_AT_GOOGLE, front::close);
  }

  private static String file(String json) {
    try {
      Path file = Files.createTempFile("gatepass", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, json).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
