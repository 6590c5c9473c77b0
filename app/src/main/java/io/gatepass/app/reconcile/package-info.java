/** What stores hold, compared with the uploads that should be there. */
@NullMarked
package io.gatepass.app.reconcile;

import org.jspecify.annotations.NullMarked;
