/**
 * Our fixture in the place of Google Cloud Storage, of which no emulator checks signatures: the
 * parts of the XML and the JSON API that providers use, written from Google's documentation. It is
 * no proof of how Google's own service behaves.
 */
@NullMarked
package io.gatepass.contract.servers.gcs;

import org.jspecify.annotations.NullMarked;
