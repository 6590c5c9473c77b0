package io.gatepass.gcs;

import com.google.auth.ServiceAccountSigner;
import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import io.gatepass.signing.Credential;
import io.gatepass.signing.SigningKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who signs, in this order: the HMAC key; IAM for the named service account; the private
 * key in the account's file; IAM for the account itself, where it is a service account. Remembered,
 * for to ask a machine for its account costs a call.
 */
final class Signatories {
  private static final List<String> SCOPE =
      List.of("https://www.googleapis.com/auth/cloud-platform");
  private static final int LIFETIME_OF_UNUSED_TOKEN = 300;

  private final GcsSettings settings;
  private final Account account;
  private final HttpTransportFactory transport;
  private final Calls calls;
  private final GcsErrors errors;
  private volatile @Nullable Signatory chosen;

  Signatories(
      GcsSettings settings,
      Account account,
      HttpTransportFactory transport,
      Calls calls,
      GcsErrors errors) {
    this.settings = settings;
    this.account = account;
    this.transport = transport;
    this.calls = calls;
    this.errors = errors;
  }

  Signatory get() {
    Signatory known = chosen;
    if (known == null) {
      known = choose();
      chosen = known;
    }
    return known;
  }

  private Signatory choose() {
    return settings
        .hmac()
        .map(keys -> Signatory.local(Credential.googleHmac(keys.id(), keys.secret())))
        .orElseGet(() -> calls.run(Operation.CREDENTIAL, this::byAccount));
  }

  private Signatory byAccount() {
    GoogleCredentials own = account.credentials();
    if (settings.signer().isPresent()) {
      return remote(
          ImpersonatedCredentials.create(
              own.createScoped(SCOPE),
              settings.signer().get(),
              List.of(),
              List.of(),
              LIFETIME_OF_UNUSED_TOKEN,
              transport));
    }
    if (own instanceof ServiceAccountCredentials file) {
      return Signatory.local(
          Credential.googleServiceAccount(
              file.getClientEmail(), SigningKey.rsa(file.getPrivateKey())));
    }
    if (own.createScoped(SCOPE) instanceof ServiceAccountSigner signer) {
      return remote(signer);
    }
    throw errors.misconfigured(
        Operation.SIGN,
        "the account cannot sign. Set service-account to one that IAM signs for, or hmac-key and"
            + " hmac-secret.");
  }

  private Signatory remote(ServiceAccountSigner signer) {
    SigningKey far = (scope, text) -> calls.run(Operation.SIGN, () -> signer.sign(text));
    return Signatory.remote(Credential.googleServiceAccount(signer.getAccount(), far));
  }
}
