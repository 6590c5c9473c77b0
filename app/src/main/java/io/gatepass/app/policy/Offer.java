package io.gatepass.app.policy;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.Policy;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.TransferKind;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.StorageProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a policy permits and its store takes. */
public record Offer(Policy policy, StoreName store, StorageProvider provider) {

  public static Offer of(Policy policy, Stores stores) {
    StoreName store = policy.store().orElse(stores.defaultStore());
    return new Offer(policy, store, stores.named(store));
  }

  /** In the order in which they are chosen where a client leaves it open. */
  public List<TransferKind> transfers() {
    return Arrays.stream(TransferKind.values()).filter(this::has).toList();
  }

  public boolean has(TransferKind kind) {
    return policy.permits(kind) && isTaken(kind);
  }

  /** Whether the store takes it, whatever the policy says. */
  public boolean isTaken(TransferKind kind) {
    return switch (kind) {
      case PUT, MULTIPART -> true;
      case FORM -> provider.forms().isPresent();
    };
  }

  /** What the store keeps where bytes are sent so; empty where they cannot be. */
  public Optional<ProviderRules> rules(TransferKind kind) {
    return switch (kind) {
      case PUT -> Optional.of(provider.rules());
      case FORM -> provider.forms().map(FormSigner::rules);
      case MULTIPART -> Optional.of(provider.multiparts().rules());
    };
  }
}
