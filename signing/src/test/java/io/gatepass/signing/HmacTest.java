package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacTest {

  @ParameterizedTest(name = "{0} times {1}")
  @CsvSource({
    "0b, 20, 'Hi There', b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "aa, 131, 'Test Using Larger Than Block-Size Key - Hash Key First',"
        + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
  })
  void codes_are_those_of_rfc_4231(String one, int length, String text, String code) {
    byte[] key = new byte[length];
    Arrays.fill(key, HexFormat.of().parseHex(one)[0]);

    assertThat(new Hmac(key).of(text.getBytes(UTF_8))).asHexString().isEqualToIgnoringCase(code);
  }

  @Test
  void codes_are_the_jdks_for_keys_and_texts_of_every_length() throws GeneralSecurityException {
    Random random = new Random(4231);
    for (int length = 1; length < 200; length++) {
      byte[] key = new byte[length];
      byte[] text = new byte[random.nextInt(400)];
      random.nextBytes(key);
      random.nextBytes(text);
      Hmac ours = new Hmac(key);

      assertThat(ours.of(text)).isEqualTo(jdk(key, text));
      assertThat(ours.of(text)).as("the same when asked again").isEqualTo(jdk(key, text));
    }
  }

  private static byte[] jdk(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }
}
