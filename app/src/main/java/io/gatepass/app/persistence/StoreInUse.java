package io.gatepass.app.persistence;

import io.micronaut.core.annotation.Introspected;

@Introspected
record StoreInUse(String store, String storeIdentity) {}
