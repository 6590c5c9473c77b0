/** What stores tell by themselves: pushed over HTTP or fetched from a queue. */
@NullMarked
package io.gatepass.events;

import org.jspecify.annotations.NullMarked;
