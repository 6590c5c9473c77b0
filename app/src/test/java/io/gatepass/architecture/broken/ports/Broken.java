package io.gatepass.architecture.broken.ports;

import com.tngtech.archunit.core.domain.JavaClass;

/** Everything the ports must not do. */
interface Broken {

  record KnowsALibrary(JavaClass library) {}
}
