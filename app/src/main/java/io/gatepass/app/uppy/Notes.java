package io.gatepass.app.uppy;

import java.util.Map;

/** What a page noted of a file, as text by name. A type of its own, for it is read leniently. */
record Notes(Map<String, String> entries) {
  static final Notes NONE = new Notes(Map.of());
}
