package io.gatepass.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/**
 * Whether SNS signed a message. Version 2 alone: version 1 hashes with SHA-1, and a topic is told
 * in one call to use 2.
 */
final class SnsSignature {
  private final SnsCertificates certificates;

  SnsSignature(SnsWeb web) {
    this.certificates = new SnsCertificates(web);
  }

  /**
   * Whether it is signed.
   *
   * @throws io.gatepass.ports.EventsUnavailable when the certificate cannot be had
   */
  boolean isOn(JsonNode message, Instant at) {
    return Json.text(message, "/SignatureVersion").equals("2")
        && !new SnsText(message).isAmbiguous()
        && SnsAddress.ofCertificate(Json.text(message, "/SigningCertURL"))
            .map(address -> isSigned(message, address, at))
            .orElse(false);
  }

  private boolean isSigned(JsonNode message, URI address, Instant at) {
    try {
      X509Certificate certificate = certificates.get(address, at);
      certificate.checkValidity(Date.from(at));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(certificate);
      signature.update(new SnsText(message).toString().getBytes(UTF_8));
      boolean verified =
          signature.verify(Base64.getDecoder().decode(Json.text(message, "/Signature")));
      if (verified) {
        certificates.keep(address, certificate);
      }
      return verified;
    } catch (GeneralSecurityException | IllegalArgumentException unverified) {
      return false;
    }
  }
}
