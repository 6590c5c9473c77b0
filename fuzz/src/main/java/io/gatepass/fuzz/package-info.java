/** What reads texts of others, given what nobody would write; there are tests alone. */
@NullMarked
package io.gatepass.fuzz;

import org.jspecify.annotations.NullMarked;
