package io.gatepass.app.config;

/** Reads whether permissions are put on record: where callers are known, unless told otherwise. */
final class AuditReader {
  private AuditReader() {}

  static Settings.Audit read(Section section, Settings.Auth auth) {
    boolean enabled = section.value("enabled", Units::flag, auth.isOn(), "write true or false");
    section.refuseUnknown();
    return new Settings.Audit(enabled);
  }
}
