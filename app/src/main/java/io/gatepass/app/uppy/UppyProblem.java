package io.gatepass.app.uppy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gatepass.app.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A problem, and once more what it says in the member that Uppy shows to people.
 *
 * @param message the problem's {@code detail}
 */
@Serdeable
record UppyProblem(@JsonUnwrapped Problem problem, String message) {}
