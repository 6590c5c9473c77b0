package io.gatepass.app.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Text by its pattern, until the settings want JSON: lines are written before these are read. */
public final class LogEncoder extends PatternLayoutEncoder {
  private static volatile boolean json;

  /** For all of this process. */
  public static void writeJson(boolean wanted) {
    json = wanted;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return json ? JsonLine.of(event) : super.encode(event);
  }
}
