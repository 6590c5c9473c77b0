/**
 * Who is answered at all: with authentication, whoever shows a credential that verifies; without,
 * only what its own machine asks by its own name. Each answer has headers that keep a browser from
 * misusing it.
 */
@NullMarked
package io.gatepass.app.door;

import org.jspecify.annotations.NullMarked;
