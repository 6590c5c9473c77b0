package io.gatepass.inspection;

import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.ScannerUnavailable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what clamd answers; anything unknown is no verdict. */
final class ClamdReply {
  private static final Pattern FOUND =
      Pattern.compile("stream: ([\\x21-\\x7e][\\x20-\\x7e]{0,127}) FOUND");
  private static final String LIMITS = "Heuristics.Limits.Exceeded";

  private ClamdReply() {}

  /**
   * The verdict.
   *
   * @param complete whether the scanner was sent everything
   * @throws ScannerUnavailable where there is none
   */
  static ScanVerdict read(String reply, boolean complete) {
    if (reply.startsWith("INSTREAM size limit exceeded")) {
      return new ScanVerdict.NotScannable("it is larger than the scanner takes");
    }
    if (reply.equals("stream: OK") && complete) {
      return new ScanVerdict.Clean();
    }
    Matcher found = FOUND.matcher(reply);
    if (!found.matches()) {
      throw new ScannerUnavailable("The scanner gave no verdict.");
    }
    String name = found.group(1);
    return name.startsWith(LIMITS)
        ? new ScanVerdict.NotScannable("it exceeds the scanner's limits (" + name + ")")
        : new ScanVerdict.Infected(name);
  }
}
