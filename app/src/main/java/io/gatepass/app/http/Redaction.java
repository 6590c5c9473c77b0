package io.gatepass.app.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes what opens a door out of a text, wherever it came from. The one place for it: logs, and
 * whatever else repeats a text of somebody else's, ask here.
 */
public final class Redaction {
  private static final String HIDDEN = "***";

  /** Ours goes by a name; what stores sign under that word never looks like one. */
  private static final String POLICY_NAME = "[a-z0-9]{1,63}(?:[&\\s\"\\\\]|$)";

  /**
   * @param signs in small letters: where none of them stands, the secret does not; most lines hold
   *     none, and to see that costs a hundredth of what matching does
   */
  private record Rule(List<String> signs, Pattern secret, String instead) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              List.of("gpk_", "gput_"),
              "(gp(?:k|ut)_[A-Za-z0-9_-]{22})_[A-Za-z0-9_-]+",
              "$1_" + HIDDEN),
          rule(
              List.of("eyj"),
              "eyJ[A-Za-z0-9_-]{1,2048}+\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+",
              HIDDEN),
          rule(List.of("whsec_"), "whsec_[A-Za-z0-9+/=]+", "whsec_" + HIDDEN),
          rule(
              List.of("bearer ", "basic "),
              "(?i)\\b(Bearer|Basic) +[A-Za-z0-9._~+/-]+=*",
              "$1 " + HIDDEN),
          rule(
              List.of("policy"),
              "\\b((?i:Policy)(?:=|%3D|\"\\s*:\\s*\"))(?!" + POLICY_NAME + ")[^&\\s\"\\\\]+",
              "$1" + HIDDEN),
          rule(
              List.of("x-amz-", "x-goog-", "sig", "key-pair-id", "verify", "token"),
              "(?i)\\b(X-(?:Amz|Goog)-(?:Signature|Credential|Security-Token)|Signature|sig"
                  + "|Key-Pair-Id|verify|token)(=|%3D|\"\\s*:\\s*\")[^&\\s\"\\\\]+",
              "$1$2" + HIDDEN));

  private Redaction() {}

  public static String of(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    String safe = text;
    for (Rule rule : RULES) {
      if (rule.signs().stream().anyMatch(small::contains)) {
        safe = rule.secret().matcher(safe).replaceAll(rule.instead());
      }
    }
    return safe;
  }

  private static Rule rule(List<String> signs, String secret, String instead) {
    return new Rule(signs, Pattern.compile(secret), instead);
  }
}
