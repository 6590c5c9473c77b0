package io.gatepass.app.persistence;

import io.micronaut.core.annotation.Introspected;

@Introspected
record StatusCount(String status, long uploads) {}
