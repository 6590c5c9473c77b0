package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.door.CredentialKinds;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.TokenCredentialsFactory;
import io.gatepass.ports.TokenIssuer;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.ServiceLoader;

/** Whose credentials are taken. */
@Factory
final class AuthBeans {

  /** At the start: what is configured and cannot verify anything must not be found out later. */
  @Context
  CredentialKinds kinds(
      Settings settings,
      @Named("keys") BeanProvider<Credentials> keys,
      @Named("uploadTokens") BeanProvider<Credentials> uploadTokens) {
    return new CredentialKinds(
        settings.auth().apiKeys() ? Optional.of(keys.get()) : Optional.empty(),
        settings.auth().isOn() ? Optional.of(uploadTokens.get()) : Optional.empty(),
        settings.auth().jwt().map(AuthBeans::tokens));
  }

  private static Credentials tokens(TokenIssuer issuer) {
    return ServiceLoader.load(TokenCredentialsFactory.class)
        .findFirst()
        .orElseThrow()
        .create(issuer);
  }
}
