package io.gatepass.app.token;

import io.gatepass.app.credential.IdForm;
import io.gatepass.domain.TokenId;
import java.util.Optional;

/** What an upload token is called outside, and how the token itself begins. */
public final class TokenName {
  public static final IdForm FORM = new IdForm("gput_");

  private TokenName() {}

  public static String of(TokenId id) {
    return FORM.of(id.value());
  }

  /** Empty for any text that {@link #of} never gives. */
  static Optional<TokenId> parse(String text) {
    return FORM.parse(text).map(TokenId::new);
  }
}
