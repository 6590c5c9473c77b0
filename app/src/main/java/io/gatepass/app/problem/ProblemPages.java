package io.gatepass.app.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The explanation of every problem, as the documentation has it. */
final class ProblemPages {
  private final Map<String, String> byCode = new TreeMap<>();

  ProblemPages() {
    String[] sections = read().split("\n## ", -1);
    for (int i = 1; i < sections.length; i++) {
      int end = sections[i].indexOf('\n');
      String text = sections[i].substring(end).split("\n# ", -1)[0].strip();
      byCode.put(sections[i].substring(0, end).strip(), text);
    }
  }

  /** The text for the last part of a problem's type, such as {@code filename-blank}. */
  Optional<String> page(String slug) {
    String code = slug.replace('-', '_');
    return Optional.ofNullable(byCode.get(code)).map(text -> code + "\n\n" + text + "\n");
  }

  private static String read() {
    try (InputStream in = ProblemPages.class.getResourceAsStream("/docs/problems.md")) {
      if (in == null) {
        throw new IllegalStateException("docs/problems.md is not packaged");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
