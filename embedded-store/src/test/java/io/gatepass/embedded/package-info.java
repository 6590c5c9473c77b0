@NullMarked
package io.gatepass.embedded;

import org.jspecify.annotations.NullMarked;
