package io.gatepass.signing;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a form cannot keep, and is therefore refused before it is signed. */
final class FieldRules {
  private static final Set<String> RESERVED = Set.of("key", "bucket", "policy", "file");
  private static final Set<String> SIGNATURE =
      Set.of("algorithm", "credential", "date", "signature", "security-token");

  private static final Set<String> TAKEN = taken();

  private FieldRules() {}

  static void require(String bucket, String key, Map<String, String> fields) {
    requireExact("bucket", bucket);
    requireExact("key", key);
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    fields.forEach((name, value) -> {
      Texts.requirePrintable("The name of a field", name);
      requireExact(name, value);
      if (TAKEN.contains(name) || !seen.add(name)) {
        throw new IllegalArgumentException("The field " + name + " is there already.");
      }
    });
  }

  private static Set<String> taken() {
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    taken.addAll(RESERVED);
    for (Scheme scheme : Scheme.values()) {
      SIGNATURE.forEach(name -> taken.add(scheme.field(name)));
    }
    return Collections.unmodifiableSet(taken);
  }

  /** A browser sends line breaks in its own way, and stores put the file's name for a variable. */
  private static void requireExact(String name, String value) {
    Texts.requirePrintable("The field " + name, value);
    if (value.contains("${filename}")) {
      throw new IllegalArgumentException("The field " + name + " holds ${filename}.");
    }
  }
}
