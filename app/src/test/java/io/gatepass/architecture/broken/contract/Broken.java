package io.gatepass.architecture.broken.contract;

import io.micronaut.context.ApplicationContext;

/** Everything the contract must not do. */
public interface Broken {

  record KnowsTheFramework(ApplicationContext framework) {}

  record KnowsAnAdapter(io.gatepass.architecture.broken.azure.Broken adapter) {}
}
