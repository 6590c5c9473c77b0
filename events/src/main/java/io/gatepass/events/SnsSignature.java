package io.gatepass.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Whether SNS signed a message. Version 2 alone: version 1 hashes with SHA-1, and a topic is told
 * in one call to use 2.
 */
final class SnsSignature {
  private static final int MOST_CERTIFICATES = 32;
  private static final List<String> OF_NOTIFICATIONS =
      List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
  private static final List<String> OF_SUBSCRIPTIONS =
      List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");

  private final SnsWeb web;
  private final Map<URI, X509Certificate> known = new ConcurrentHashMap<>();

  SnsSignature(SnsWeb web) {
    this.web = web;
  }

  /**
   * Whether it is signed.
   *
   * @throws io.gatepass.ports.EventsUnavailable when the certificate cannot be had
   */
  boolean isOn(JsonNode message, Instant at) {
    return Json.text(message, "/SignatureVersion").equals("2")
        && SnsAddress.read(Json.text(message, "/SigningCertURL"))
            .filter(address -> address.getPath().endsWith(".pem"))
            .map(address -> isSigned(message, address, at))
            .orElse(false);
  }

  private boolean isSigned(JsonNode message, URI address, Instant at) {
    try {
      X509Certificate certificate = certificate(address);
      certificate.checkValidity(Date.from(at));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(certificate);
      signature.update(signed(message).getBytes(UTF_8));
      return signature.verify(Base64.getDecoder().decode(Json.text(message, "/Signature")));
    } catch (GeneralSecurityException | IllegalArgumentException unverified) {
      return false;
    }
  }

  private X509Certificate certificate(URI address) throws GeneralSecurityException {
    X509Certificate kept = known.get(address);
    if (kept != null) {
      return kept;
    }
    X509Certificate fetched =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(web.get(address).getBytes(UTF_8)));
    if (known.size() < MOST_CERTIFICATES) {
      known.put(address, fetched);
    }
    return fetched;
  }

  static String signed(JsonNode message) {
    List<String> names =
        Json.text(message, "/Type").equals("Notification") ? OF_NOTIFICATIONS : OF_SUBSCRIPTIONS;
    return names.stream()
        .filter(name -> message.path(name).isTextual())
        .map(name -> name + "\n" + message.get(name).textValue() + "\n")
        .collect(Collectors.joining());
  }
}
