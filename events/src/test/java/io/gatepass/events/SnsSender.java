package io.gatepass.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;

/** Signs messages with a certificate of its own, as SNS does with Amazon's. */
final class SnsSender {
  static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:uploads";
  static final String CERTIFICATE =
      "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem";
  static final String CONFIRMATION =
      "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t";
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final KeyStore store;

  SnsSender(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("sns.p12");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "sns",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-dname",
            "CN=sns.amazonaws.com",
            "-validity",
            "365",
            "-storepass",
            new String(PASSWORD),
            "-keystore",
            file.toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("no certificate");
    }
    store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
  }

  String certificate() throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(store.getCertificate("sns").getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  static ObjectNode notification(String message) {
    return message("Notification", message);
  }

  static ObjectNode confirmation(String address) {
    return message("SubscriptionConfirmation", "Confirm, please.")
        .put("Token", "t")
        .put("SubscribeURL", address);
  }

  private static ObjectNode message(String type, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Type", type)
        .put("MessageId", "m-1")
        .put("TopicArn", TOPIC)
        .put("Message", text)
        .put("Timestamp", "2026-11-21T12:00:00.000Z")
        .put("SignatureVersion", "2")
        .put("SigningCertURL", CERTIFICATE);
  }

  /** The message with its signature, made by that algorithm. */
  ObjectNode signed(ObjectNode message, String algorithm) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign((PrivateKey) store.getKey("sns", PASSWORD));
    signature.update(new SnsText(message).toString().getBytes(UTF_8));
    return message.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
  }

  ObjectNode signed(ObjectNode message) throws GeneralSecurityException {
    return signed(message, "SHA256withRSA");
  }
}
