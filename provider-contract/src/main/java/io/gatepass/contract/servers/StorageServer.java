package io.gatepass.contract.servers;

import java.net.URI;

/**
 * A server that answers, and the one who may do everything there.
 *
 * @param name as in the matrix: {@code MinIO}
 * @param endpoint scheme, host and port; for Azure also the account
 * @param keyId access key id; for Azure the account's name
 * @param secret access key's secret; for Azure the account's key in base64
 */
public record StorageServer(String name, URI endpoint, String keyId, String secret) {

  /** Shows no secret. */
  @Override
  public String toString() {
    return name + " at " + endpoint;
  }
}
