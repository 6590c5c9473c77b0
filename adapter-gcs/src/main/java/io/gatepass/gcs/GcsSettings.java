package io.gatepass.gcs;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The checked settings of one store.
 *
 * @param endpoint what the gateway calls; plain http is an emulator, which gets no credential
 * @param publicEndpoint what clients call
 * @param account empty: Application Default Credentials
 * @param hmac signs where it is set, instead of a service account
 * @param signer the service account whose signatures IAM makes; empty: the account itself signs
 */
record GcsSettings(
    StoreName store,
    String bucket,
    URI endpoint,
    URI publicEndpoint,
    Optional<GoogleCredentials> account,
    Optional<HmacKeys> hmac,
    Optional<String> signer) {
  static final Set<String> NAMES =
      Set.of(
          "bucket",
          "endpoint",
          "public-endpoint",
          "credentials-file",
          "hmac-key",
          "hmac-secret",
          "service-account");

  static final URI GOOGLE = URI.create("https://storage.googleapis.com");

  private static final Pattern EMAIL = Pattern.compile("[^\\s/@]{1,200}@[a-z0-9.-]{1,100}");

  /** The access id of an HMAC key and its secret, shown nowhere. */
  record HmacKeys(String id, String secret) {
    @Override
    public String toString() {
      return "HmacKeys[hidden]";
    }
  }

  /** Whether tokens may go to the endpoint: never in the clear. */
  boolean isSecret() {
    return endpoint.getScheme().equals("https");
  }

  /** Bucket names are unique at Google, whichever of its hosts is called. */
  StoreIdentity identity() {
    String place = isGoogle(endpoint) ? "" : endpoint.getRawAuthority() + "/";
    return new StoreIdentity("gcs:" + place + bucket);
  }

  static GcsSettings read(StoreSettings settings, HttpTransportFactory transport) {
    String bucket = settings.required("bucket", "write the name of an existing bucket");
    if (!bucket.isEmpty() && !BucketNames.accepts(bucket)) {
      settings.refuse(
          "bucket",
          "is no bucket name",
          "write 3 to 63 of a-z 0-9 - _ and ., beginning and ending with a letter or digit, not"
              + " beginning with goog");
    }
    URI endpoint = settings.origin("endpoint").orElse(GOOGLE);
    GcsSettings result =
        new GcsSettings(
            settings.store(),
            bucket,
            endpoint,
            settings.origin("public-endpoint").orElse(endpoint),
            CredentialsFile.read(settings, transport),
            hmac(settings),
            signer(settings));
    result.requireSigningWithoutGoogle(settings);
    settings.check();
    return result;
  }

  private void requireSigningWithoutGoogle(StoreSettings settings) {
    if (isSecret()) {
      return;
    }
    if (isGoogle(endpoint)) {
      settings.refuse("endpoint", "is Google's, in the clear", "write https, or remove it");
    }
    if (hmac.isEmpty() && !CredentialsFile.holdsKey(account)) {
      settings.refuse(
          "endpoint",
          "is plain http, which gets no account to sign with",
          "write https, or set hmac-key and hmac-secret, or credentials-file with a service"
              + " account's key");
    }
    if (signer.isPresent()) {
      settings.refuse(
          "service-account",
          "cannot sign for an endpoint of plain http",
          "write an https endpoint, or remove it");
    }
  }

  private static boolean isGoogle(URI endpoint) {
    return ("." + endpoint.getHost()).endsWith(".googleapis.com");
  }

  private static Optional<HmacKeys> hmac(StoreSettings settings) {
    Optional<String> id = settings.optional("hmac-key");
    Optional<String> secret = settings.optional("hmac-secret");
    if (id.isPresent() && secret.isEmpty()) {
      settings.refuse("hmac-secret", "is missing", "set it too, or remove hmac-key");
    }
    if (secret.isPresent() && id.isEmpty()) {
      settings.refuse("hmac-key", "is missing", "set it too, or remove hmac-secret");
    }
    return id.flatMap(i -> secret.map(s -> new HmacKeys(i, s)));
  }

  private static Optional<String> signer(StoreSettings settings) {
    Optional<String> email = settings.optional("service-account");
    if (email.filter(e -> !EMAIL.matcher(e).matches()).isPresent()) {
      settings.refuse(
          "service-account",
          "is no e-mail address",
          "write it as gatepass@my-project.iam.gserviceaccount.com");
    }
    if (email.isPresent() && settings.optional("hmac-key").isPresent()) {
      settings.refuse(
          "service-account", "signs nothing beside an HMAC key", "remove it, or remove hmac-key");
    }
    return email;
  }
}
