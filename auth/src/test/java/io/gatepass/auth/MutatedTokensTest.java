package io.gatepass.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import io.gatepass.ports.Credentials.Verdict;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutatedTokensTest {
  private static final int TRIES = 5_000;
  private static final String LETTERS = "{}[]\":,.\\/-_=+aA0 \u0000\u00e9eyJ";

  private final String[] parts = Tokens.right().split("\\.", -1);

  @Test
  void no_change_of_what_was_signed_counts_and_none_makes_it_fail() {
    Random random = new Random(6);
    for (int i = 0; i < TRIES; i++) {
      String header = i % 2 == 0 ? changed(parts[0], random) : parts[0];
      String claims = i % 2 == 0 ? parts[1] : changed(parts[1], random);
      String token = header + "." + claims + "." + parts[2];

      assertThat(Verdicts.both().verify(token, Tokens.NOW))
          .as("%s of seed 6: %s", i, token)
          .isInstanceOf(Verdict.Refused.class);
    }
  }

  @Test
  void what_is_json_and_no_token_is_refused_like_any_other() {
    for (String header : new String[] {"null", "[]", "7", "\"x\"", "{}", "{\"alg\":null}"}) {
      for (String claims : new String[] {"{}", "null", "[]"}) {
        String token = Base64URL.encode(header) + "." + Base64URL.encode(claims) + ".AA";
        assertThat(Verdicts.both().verify(token, Tokens.NOW))
            .as(token)
            .isInstanceOf(Verdict.Refused.class);
      }
    }
  }

  /** Another text under the encoding, so that most changes come as far as the reader of JSON. */
  private static String changed(String part, Random random) {
    StringBuilder text = new StringBuilder(new Base64URL(part).decodeToString());
    String before = text.toString();
    while (text.toString().equals(before)) {
      for (int n = random.nextInt(3); n >= 0; n--) {
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.setCharAt(at, letter);
          case 1 -> text.insert(at, letter);
          default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        }
      }
    }
    return Base64URL.encode(text.toString()).toString();
  }
}
