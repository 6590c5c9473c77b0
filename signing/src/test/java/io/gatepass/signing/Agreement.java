package io.gatepass.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Holds our URL against the one that Amazon's own signer makes. */
final class Agreement {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  private Agreement() {}

  static void require(String name, DrawnCase drawn) {
    URI theirs = SdkPresigner.sign(drawn);
    URI ours = sign(drawn, time(theirs));

    assertThat(ours.getScheme() + "://" + ours.getRawAuthority() + ours.getRawPath())
        .as("%s: %s", name, drawn)
        .isEqualTo(theirs.getScheme() + "://" + theirs.getRawAuthority() + theirs.getRawPath());
    assertThat(parameters(ours)).as("%s: %s", name, drawn).isEqualTo(parameters(theirs));
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
