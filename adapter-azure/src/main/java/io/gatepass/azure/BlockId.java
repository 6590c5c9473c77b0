package io.gatepass.azure;

import io.gatepass.domain.PartSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a session's blocks: of one length for all, as the service demands, and no two
 * sessions have one in common.
 */
final class BlockId {
  private static final Pattern FORM = Pattern.compile("(.+)-(\\d{5})");

  private BlockId() {}

  static String of(PartSession session, int number) {
    String text = String.format(Locale.ROOT, "%s-%05d", session.id(), number);
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for a name that this session does not give: anybody with a signed URL makes up names. */
  static OptionalInt number(PartSession session, String id, int most) {
    Matcher text = FORM.matcher(decoded(id));
    if (!text.matches() || !text.group(1).equals(session.id())) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(text.group(2));
    return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private static String decoded(String id) {
    try {
      return new String(Base64.getDecoder().decode(id), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException odd) {
      return "";
    }
  }
}
