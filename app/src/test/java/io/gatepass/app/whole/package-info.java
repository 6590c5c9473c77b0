/** Proofs on the whole program: processes of their own, real stores, real databases. */
package io.gatepass.app.whole;
