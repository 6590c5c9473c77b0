package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which content types a policy takes: {@code image/png}, {@code image/*} or {@code *}{@code /*}.
 */
public record TypePattern(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("\\*/\\*|[a-z0-9.+-]+/(\\*|[a-z0-9.+_-]+)", Pattern.CASE_INSENSITIVE);

  public TypePattern {
    require(
        SHAPE.matcher(value).matches(),
        "content_type_pattern_malformed",
        "A content type pattern looks like image/png, image/* or */*.");
    value = value.toLowerCase(Locale.ROOT);
  }

  public boolean matches(ContentType type) {
    if (value.equals("*/*")) {
      return true;
    }
    if (value.endsWith("/*")) {
      return type.essence().startsWith(value.substring(0, value.length() - 1));
    }
    return type.essence().equals(value);
  }

  /** The one type that it takes; empty where it takes many. */
  public Optional<ContentType> exactly() {
    return value.endsWith("*") ? Optional.empty() : ContentType.parse(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
