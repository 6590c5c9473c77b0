/** What happens to uploads although nobody asks. */
@NullMarked
package io.gatepass.app.sweep;

import org.jspecify.annotations.NullMarked;
