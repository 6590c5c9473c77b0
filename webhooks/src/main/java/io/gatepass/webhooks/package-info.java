/** Tells other systems what became of uploads, by Standard Webhooks. */
@NullMarked
package io.gatepass.webhooks;

import org.jspecify.annotations.NullMarked;
