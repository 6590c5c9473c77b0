/** The API's description, made from the code, and the page that makes it readable. */
@NullMarked
package io.gatepass.app.apidocs;

import org.jspecify.annotations.NullMarked;
