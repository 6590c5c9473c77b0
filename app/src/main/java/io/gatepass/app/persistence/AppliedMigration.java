package io.gatepass.app.persistence;

import io.micronaut.core.annotation.Introspected;

@Introspected
record AppliedMigration(String version, String description, boolean success) {}
