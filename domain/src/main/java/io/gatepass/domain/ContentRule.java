package io.gatepass.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Judges what the first bytes look like. Whatever cannot be told apart with certainty is let
 * through: a download is never served as anything but what was declared.
 *
 * @param permitted what the upload's policy takes
 */
public record ContentRule(TypeTree tree, List<TypePattern> permitted) {
  private static final ContentType TEXT = new ContentType("text/plain");

  /** What a browser, an interpreter or a machine runs, however it was declared. */
  private static final Pattern RUNS =
      Pattern.compile(
          "text/html|application/xhtml\\+xml|image/svg\\+xml|.*/(x-)?(java|ecma)script.*");

  private static final Pattern EXECUTABLE =
      Pattern.compile(
          "application/(x-(ms(download|dos-program|i)|dosexec|elf|executable|sharedlib|object"
              + "|mach-o.*|dex|sh|bat)|java-vm)|text/x-(php|perl|python|ruby|vbscript)");

  /** Types of which no content is text, although a registry may lack a signature of one. */
  private static final Pattern NEVER_TEXT =
      Pattern.compile("(image|audio|video)/.*|application/(pdf|zip)");

  public ContentRule {
    permitted = List.copyOf(permitted);
  }

  /**
   * What is wrong.
   *
   * @param detected what the bytes look like; {@code text/plain} for text without any signature
   */
  public List<Violation> violations(ContentType declared, ContentType detected) {
    List<Violation> violations = new ArrayList<>();
    if (differs(declared, detected) || hides(declared, detected)) {
      violations.add(
          new Violation(
              "content_mismatch",
              "The bytes are " + detected + ", declared were " + declared.essence() + "."));
    }
    if (isExecutable(detected) && permitted.stream().noneMatch(named -> names(named, detected))) {
      violations.add(
          new Violation(
              "executable_content",
              "The bytes are a program (" + detected + "), which the policy does not name."));
    }
    return violations;
  }

  private boolean differs(ContentType declared, ContentType detected) {
    return !tree.is(declared, detected)
        && !tree.is(detected, declared)
        && tree.knows(declared)
        && (detected.equals(TEXT) ? neverText(declared) : !areTexts(declared, detected));
  }

  /** Signatures tell formats of text apart badly. */
  private boolean areTexts(ContentType declared, ContentType detected) {
    return tree.is(declared, TEXT) && tree.is(detected, TEXT);
  }

  private static boolean hides(ContentType declared, ContentType detected) {
    boolean free = declared.isActive() || declared.essence().equals(octets());
    return RUNS.matcher(detected.essence()).matches() && !free;
  }

  private static boolean isExecutable(ContentType detected) {
    return EXECUTABLE.matcher(detected.essence()).matches();
  }

  private static boolean neverText(ContentType declared) {
    return NEVER_TEXT.matcher(declared.essence()).matches();
  }

  private boolean names(TypePattern pattern, ContentType program) {
    return pattern
        .exactly()
        .filter(named -> !named.equals(TEXT) && !named.essence().equals(octets()))
        .filter(named -> tree.is(program, named))
        .isPresent();
  }

  private static String octets() {
    return ContentType.OCTET_STREAM.value();
  }
}
