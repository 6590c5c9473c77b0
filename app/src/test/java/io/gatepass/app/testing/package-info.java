/** Fakes that behave: a store and a repository in memory, a clock that is moved by hand. */
@NullMarked
package io.gatepass.app.testing;

import org.jspecify.annotations.NullMarked;
