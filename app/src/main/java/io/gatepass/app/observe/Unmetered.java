package io.gatepass.app.observe;

import io.gatepass.app.store.Stores;

/** The stores as they were made, before their calls are timed. */
public record Unmetered(Stores stores) {}
