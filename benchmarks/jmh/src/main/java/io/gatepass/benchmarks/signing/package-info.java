/** What it costs to sign, one line a contender. */
@NullMarked
package io.gatepass.benchmarks.signing;

import org.jspecify.annotations.NullMarked;
