package io.gatepass.architecture.broken.app.remote;

import com.tngtech.archunit.core.domain.JavaClass;
import io.micronaut.context.ApplicationContext;

/** Everything the command line must not do. */
public interface Broken {

  record KnowsTheFramework(ApplicationContext framework) {}

  record KnowsTheServer(io.gatepass.architecture.broken.app.Broken server) {}

  record KnowsTheDomain(io.gatepass.domain.UploadId id) {}

  record KnowsThePorts(io.gatepass.ports.HttpMethod method) {}

  record KnowsALibrary(JavaClass library) {}
}
