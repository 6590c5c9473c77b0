package io.gatepass.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The Amazon Corretto Crypto Provider, where it is on the class path and runs on this machine: its
 * RSA takes a third of the JDK's time. It is asked for this alone and is no provider of the whole
 * process.
 */
final class NativeRsa {
  private static final String NAME =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
  private static final Optional<Provider> FOUND = found();

  private NativeRsa() {}

  /** The same key for native code; empty where it, or the provider, cannot be used. */
  static Optional<Usable> usable(PrivateKey key) {
    return FOUND.flatMap(provider -> translated(provider, key));
  }

  /** A key with the provider that knows it. */
  record Usable(PrivateKey key, Provider provider) {
    @Override
    public String toString() {
      return "a private key";
    }
  }

  private static Optional<Usable> translated(Provider provider, PrivateKey key) {
    try {
      PrivateKey own = (PrivateKey) KeyFactory.getInstance("RSA", provider).translateKey(key);
      return Optional.of(new Usable(own, provider));
    } catch (GeneralSecurityException | RuntimeException elsewhere) {
      return Optional.empty();
    }
  }

  /** It offers nothing where it has no native code for the machine. */
  private static Optional<Provider> found() {
    try {
      return ServiceLoader.load(Provider.class).stream()
          .filter(listed -> listed.type().getName().equals(NAME))
          .map(ServiceLoader.Provider::get)
          .filter(provider -> provider.getService("Signature", RsaKey.ALGORITHM) != null)
          .findFirst();
    } catch (ServiceConfigurationError | LinkageError unusable) {
      return Optional.empty();
    }
  }
}
