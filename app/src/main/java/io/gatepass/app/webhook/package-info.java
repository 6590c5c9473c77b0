/** Telling other systems what became of uploads: who is told, and seeing to it that they are. */
@NullMarked
package io.gatepass.app.webhook;

import org.jspecify.annotations.NullMarked;
