package io.gatepass.architecture.broken.signing;

import com.tngtech.archunit.core.domain.JavaClass;

/** Everything signing must not do. */
public interface Broken {

  record KnowsALibrary(JavaClass library) {}

  record KnowsThePorts(io.gatepass.ports.HttpMethod method) {}
}
