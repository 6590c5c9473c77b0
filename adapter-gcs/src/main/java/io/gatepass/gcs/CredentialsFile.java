package io.gatepass.gcs;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.ExternalAccountCredentials;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import io.gatepass.ports.StoreSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An account in a file of Google's format. Reading it calls no network. */
final class CredentialsFile {
  private CredentialsFile() {}

  static Optional<GoogleCredentials> read(StoreSettings settings, HttpTransportFactory transport) {
    return settings.parsed(
        "credentials-file",
        path -> load(path, transport),
        "write the path of a readable JSON file of the type service_account,"
            + " impersonated_service_account or external_account");
  }

  /** Whether it holds the private key that signs. */
  static boolean holdsKey(Optional<GoogleCredentials> account) {
    return account.filter(ServiceAccountCredentials.class::isInstance).isPresent();
  }

  private static GoogleCredentials load(String path, HttpTransportFactory transport) {
    try (InputStream file = Files.newInputStream(Path.of(path))) {
      GoogleCredentials account = GoogleCredentials.fromStream(file, transport);
      boolean known =
          account instanceof ServiceAccountCredentials
              || account instanceof ImpersonatedCredentials
              || account instanceof ExternalAccountCredentials;
      if (!known) {
        throw new IllegalArgumentException();
      }
      return account;
    } catch (IOException | UncheckedIOException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
