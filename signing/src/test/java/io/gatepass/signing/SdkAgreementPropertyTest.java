package io.gatepass.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SdkAgreementPropertyTest {
  private static final long SEED = 20130524;
  private static final int CASES = 500;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  @Test
  void every_url_is_the_one_that_amazons_own_signer_makes() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      DrawnCase drawn = DrawnCase.draw(random);

      URI theirs = SdkPresigner.sign(drawn);
      URI ours = sign(drawn, time(theirs));

      assertThat(ours.getScheme() + "://" + ours.getRawAuthority() + ours.getRawPath())
          .as("case %d: %s", i, drawn)
          .isEqualTo(theirs.getScheme() + "://" + theirs.getRawAuthority() + theirs.getRawPath());
      assertThat(parameters(ours)).as("case %d: %s", i, drawn).isEqualTo(parameters(theirs));
    }
  }

  private static URI sign(DrawnCase drawn, Instant now) {
    Credential credential =
        Credential.aws(drawn.accessKey(), drawn.secretKey(), drawn.token(), drawn.region());
    return new V4Signer(credential).url(drawn.request(), now).uri();
  }

  private static Instant time(URI signed) {
    return Instant.from(
        STAMP.parse(signed.getRawQuery().replaceAll(".*X-Amz-Date=(\\w+).*", "$1")));
  }

  private static List<String> parameters(URI uri) {
    return List.of(uri.getRawQuery().split("&", -1)).stream().sorted().toList();
  }
}
