package io.gatepass.ports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that somebody was given or refused, or that became of it. Holds no secret: no signed
 * request, no key, no token.
 *
 * @param id a UUID of version 7, by whose order records are read
 * @param action what was asked for or happened, such as {@code upload.create}
 * @param subject the upload, key or webhook that it is about; empty where it names none
 * @param outcome what was answered; empty where nobody had asked
 * @param request names the request, the same in all its records; empty where there was none
 * @param details short names and values, such as how many requests were signed
 */
public record AuditRecord(
    UUID id,
    Instant at,
    Actor actor,
    String action,
    Optional<String> subject,
    Optional<Outcome> outcome,
    Optional<String> request,
    Map<String, String> details) {

  public AuditRecord {
    details = Map.copyOf(details);
  }

  /**
   * Whose it is, and by what it was shown.
   *
   * @param credential its kind, such as {@code api_key}; {@code gateway} for what nobody asked for
   * @param credentialId by which it can be told from others and revoked, never what proves it
   * @param address of the connection's other end
   */
  public record Actor(
      String tenant,
      String owner,
      String credential,
      Optional<String> credentialId,
      Optional<String> address) {}

  /**
   * The answer.
   *
   * @param status of HTTP
   * @param code of the problem; empty where there was none
   */
  public record Outcome(int status, Optional<String> code) {}
}
