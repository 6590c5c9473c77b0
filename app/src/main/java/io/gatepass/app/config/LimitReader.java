package io.gatepass.app.config;

import io.gatepass.app.limit.Charged;
import io.gatepass.app.limit.Limit;
import io.gatepass.app.limit.Rate;
import io.gatepass.app.limit.Reach;
import java.util.ArrayList;
import java.util.List;

/** Reads how often callers may ask, as in {@code limits.create-caller: 60/1m}. */
final class LimitReader {
  private static final String FIX =
      "write a number and a time from 1s to 1d in which it comes back, such as 600/1m";

  private LimitReader() {}

  static List<Limit> read(Section section) {
    List<Limit> limits = new ArrayList<>();
    for (Charged charged : Charged.values()) {
      for (Reach reach : Reach.values()) {
        section
            .value(charged.label() + "-" + reach.label(), LimitReader::rate, FIX)
            .ifPresent(rate -> limits.add(new Limit(charged, reach, rate)));
      }
    }
    section.refuseUnknown();
    return limits;
  }

  private static Rate rate(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("not a number and a time");
    }
    return new Rate(Long.parseLong(parts[0].strip()), Units.duration(parts[1]));
  }
}
