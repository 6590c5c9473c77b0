/**
 * Who was given which permission, and what came of it: written before the answer leaves, so that
 * nobody has what is not on record.
 */
@NullMarked
package io.gatepass.app.audit;

import org.jspecify.annotations.NullMarked;
