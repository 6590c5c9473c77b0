/** What older versions of the program left in a database, and what newer ones will. */
@NullMarked
package io.gatepass.app.persistence.upgrade;

import org.jspecify.annotations.NullMarked;
