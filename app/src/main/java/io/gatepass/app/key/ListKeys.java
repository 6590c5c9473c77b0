package io.gatepass.app.key;

import io.gatepass.app.upload.Access;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import java.util.List;

/** Shows all keys of all tenants, without what proves them. */
public final class ListKeys {
  private final ApiKeyRepository keys;

  public ListKeys(ApiKeyRepository keys) {
    this.keys = keys;
  }

  /** Oldest first; expired and revoked ones too. */
  public List<ApiKey> list(Caller caller) {
    Access.require(caller, Scope.ADMIN);
    return keys.list();
  }
}
