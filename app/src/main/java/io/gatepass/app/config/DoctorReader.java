package io.gatepass.app.config;

/** Reads whether stores are examined when the gateway starts. */
final class DoctorReader {
  private DoctorReader() {}

  static Settings.Doctor read(Section section) {
    boolean atStart = section.value("at-start", Units::flag, true, "write true or false");
    section.refuseUnknown();
    return new Settings.Doctor(atStart);
  }
}
