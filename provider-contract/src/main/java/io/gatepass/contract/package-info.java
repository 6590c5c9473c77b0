/**
 * The suite that every provider passes against a server that really refuses, and what it needs:
 * launchers of such servers, a client without credentials, a proxy that makes trouble.
 */
@NullMarked
package io.gatepass.contract;

import org.jspecify.annotations.NullMarked;
