package io.gatepass.architecture.broken.app.upload;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Provider;

/** Everything a use case must not do. */
record CreateBroken(ApplicationContext framework, Provider<String> injection) {}
