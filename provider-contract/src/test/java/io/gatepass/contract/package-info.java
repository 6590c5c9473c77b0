@NullMarked
package io.gatepass.contract;

import org.jspecify.annotations.NullMarked;
