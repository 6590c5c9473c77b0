package io.gatepass.gcs;

import com.google.auth.Credentials;
import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.cloud.NoCredentials;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The account that the gateway is at Google; looked for when it is first needed. */
final class Account {
  private final GcsSettings settings;
  private final HttpTransportFactory transport;
  private final GcsErrors errors;
  private volatile @Nullable GoogleCredentials found;

  Account(GcsSettings settings, HttpTransportFactory transport, GcsErrors errors) {
    this.settings = settings;
    this.transport = transport;
    this.errors = errors;
  }

  /** What JSON calls carry. May call the network. */
  Credentials forCalls() {
    return settings.isSecret() ? credentials() : NoCredentials.getInstance();
  }

  /** May call the network. */
  GoogleCredentials credentials() {
    GoogleCredentials known = found;
    if (known == null) {
      known = settings.account().orElseGet(this::surroundings);
      found = known;
    }
    return known;
  }

  private GoogleCredentials surroundings() {
    try {
      return GoogleCredentials.getApplicationDefault(transport);
    } catch (IOException none) {
      throw errors.misconfigured(
          Operation.CREDENTIAL,
          "there is no usable one. Set credentials-file, or give the process Application Default"
              + " Credentials.");
    }
  }
}
