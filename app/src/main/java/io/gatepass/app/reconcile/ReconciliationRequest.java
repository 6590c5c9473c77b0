package io.gatepass.app.reconcile;

import io.gatepass.app.http.Fields;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.StoreName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which store to compare. */
@Serdeable
record ReconciliationRequest(
    @Schema(description = "A configured store; by itself the one that takes new uploads.")
        @Nullable String store,
    @Schema(description = "Whether to put right what is found; by itself it is reported only.")
        @Nullable Boolean repair) {

  StoreName named(Stores stores) {
    Fields fields = new Fields();
    StoreName named =
        fields.optional("store", store, name -> known(stores, name)).orElse(stores.defaultStore());
    return fields.end(() -> named);
  }

  boolean repairs() {
    return Boolean.TRUE.equals(repair);
  }

  private static StoreName known(Stores stores, String name) {
    StoreName store = new StoreName(name);
    if (stores.find(store).isEmpty()) {
      throw new InvalidValue("store_unknown", "There is no such store.");
    }
    return store;
  }
}
