package io.gatepass.app.config;

/** Reads how log lines are written. */
final class LogReader {
  private LogReader() {}

  static Settings.Log read(Section section) {
    boolean json = section.value("format", LogReader::isJson, false, "write text or json");
    section.refuseUnknown();
    return new Settings.Log(json);
  }

  private static boolean isJson(String format) {
    return switch (format) {
      case "json" -> true;
      case "text" -> false;
      default -> throw new IllegalArgumentException(format);
    };
  }
}
