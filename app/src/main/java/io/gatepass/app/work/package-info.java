/** How work is done that nobody waits for: claimed from the database, a bounded number at once. */
@NullMarked
package io.gatepass.app.work;

import org.jspecify.annotations.NullMarked;
