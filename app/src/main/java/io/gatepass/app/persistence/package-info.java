/** Uploads in a relational database: one table, one dialect, PostgreSQL and H2 alike. */
@NullMarked
package io.gatepass.app.persistence;

import org.jspecify.annotations.NullMarked;
