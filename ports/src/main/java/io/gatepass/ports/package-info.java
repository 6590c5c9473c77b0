/**
 * What Gatepass needs from the outside: a store that signs and shows, a repository that remembers.
 * Interfaces are small and hold no provider's words; a difference between providers is data ({@link
 * io.gatepass.ports.ProviderRules}), proven by tests, never a method that may throw "not
 * supported".
 */
@NullMarked
package io.gatepass.ports;

import org.jspecify.annotations.NullMarked;
