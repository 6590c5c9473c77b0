/** What stores tell by themselves, as a second witness beside the client. */
@NullMarked
package io.gatepass.app.event;

import org.jspecify.annotations.NullMarked;
