package io.gatepass.app.doctor;

import java.util.Set;

/** Why a really signed request was refused, as far as the answer tells. */
enum Refusal {
  ELSEWHERE,
  SIGNATURE,
  CLOCK,
  PERMISSION,
  OTHER;

  private static final Set<String> SIGNATURES =
      Set.of("SignatureDoesNotMatch", "AuthenticationFailed", "InvalidAccessKeyId");

  static Refusal of(Answer answer) {
    String code = answer.code().orElse("");
    if (SIGNATURES.contains(code)) {
      return SIGNATURE;
    }
    if (code.equals("RequestTimeTooSkewed")) {
      return CLOCK;
    }
    return switch (answer.status()) {
      case 301, 302, 303, 307, 308, 404, 405 -> ELSEWHERE;
      case 401, 403 -> PERMISSION;
      default -> OTHER;
    };
  }
}
