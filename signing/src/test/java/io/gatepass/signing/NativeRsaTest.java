package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Security;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The test class path has the native provider, so that the published vectors are signed by it. */
class NativeRsaTest {
  private static final CredentialScope SCOPE =
      new CredentialScope(Scheme.GOOG4_RSA, LocalDate.EPOCH, "auto");
  private static final byte[] TEXT = "to sign".getBytes(UTF_8);

  @Test
  void native_code_signs_what_the_jdk_signs() throws Exception {
    PrivateKey key = key();
    Optional<NativeRsa.Usable> usable = NativeRsa.usable(key);
    if (usable.isEmpty()) {
      System.out.println("not proven here: native-rsa: there is no native code for this machine");
    }

    assertThat(new RsaKey(key, usable).sign(SCOPE, TEXT))
        .isEqualTo(new RsaKey(key, Optional.empty()).sign(SCOPE, TEXT));
  }

  @Test
  void a_key_that_shows_nothing_of_itself_stays_with_its_own_provider() throws Exception {
    assertThat(NativeRsa.usable(new InHardware())).isEmpty();
    assertThat(NativeRsa.usable(key()).map(Object::toString).orElse("a private key"))
        .isEqualTo("a private key");
  }

  @Test
  void the_process_keeps_its_providers() throws Exception {
    SigningKey.rsa(key());

    assertThat(Security.getProvider("AmazonCorrettoCryptoProvider")).isNull();
  }

  private static PrivateKey key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair().getPrivate();
  }

  private static final class InHardware implements PrivateKey {
    private static final long serialVersionUID = 1;

    @Override
    public String getAlgorithm() {
      return "RSA";
    }

    @Override
    public String getFormat() {
      return null;
    }

    @Override
    public byte[] getEncoded() {
      return null;
    }
  }
}
