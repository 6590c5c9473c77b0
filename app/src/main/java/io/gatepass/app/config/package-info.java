/**
 * What the operator wrote, read once before anything starts: from a file, then the environment,
 * then the command line. Plain Java, so that a wrong setting is refused before a port is opened.
 */
@NullMarked
package io.gatepass.app.config;

import org.jspecify.annotations.NullMarked;
