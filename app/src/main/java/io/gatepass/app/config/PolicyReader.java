package io.gatepass.app.config;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Readers;
import io.gatepass.domain.Route;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.TypePattern;
import io.gatepass.domain.Visibility;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one policy; what it does not say is as in the built-in one. */
final class PolicyReader {
  private static final ByteCount MAX_SIZE = new ByteCount(10_000_000_000L);
  private static final ByteCount MULTIPART_FROM = new ByteCount(100L << 20);
  private static final int MOST_PENDING = 1_000_000;
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final String TYPES =
      "image/*, video/*, audio/*, text/plain, text/csv, application/pdf, application/zip,"
          + " application/json, application/octet-stream,"
          + " application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
          + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
          + " application/vnd.openxmlformats-officedocument.presentationml.presentation";

  private PolicyReader() {}

  static Policy builtIn() {
    return read(PolicyName.DEFAULT, new Section("policies.default", Map.of(), new ArrayList<>()));
  }

  static Policy read(PolicyName name, Section section) {
    Policy policy =
        new Policy(
            name,
            section.value("content-types", PolicyReader::patterns, patterns(TYPES), "list types"),
            section.value("max-size", Units::size, MAX_SIZE, Units.SIZE_FIX),
            section.value("store", StoreName::new, "name a configured store"),
            section.value(
                "transfers", PolicyReader::transfers, "write one or more of put, form, multipart"),
            section.value("multipart-from", Units::size, MULTIPART_FROM, Units.SIZE_FIX),
            section.value("url-ttl", PolicyReader::lifetime, Lifetime.STANDARD, Units.DURATION_FIX),
            section.value("upload-ttl", Units::duration, Units.DURATION_FIX),
            section.value("scan", Units::flag, false, "write true or false"),
            section.value("key", KeyLayout::new, KeyLayout.DEFAULT, "write a key layout"),
            section
                .value("max-pending", PolicyReader::pending, "write a number from 1 to 1000000")
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty),
            new Readers(
                section.value(
                    "visibility",
                    PolicyReader::visibility,
                    Visibility.OWNER,
                    "write owner, tenant or public"),
                section.value("bind-downloads", Units::flag, false, "write true or false"),
                section.value(
                    "delivery", PolicyReader::route, Route.STORE, "write store, cdn or public")));
    if (Arrays.stream(TransferKind.values())
        .filter(policy::permits)
        .map(policy::uploadTtl)
        .anyMatch(ttl -> Units.isOutside(ttl, policy.urlTtl().value(), LONGEST))) {
      section.refuse("upload-ttl", "write a duration from url-ttl to 30d");
    }
    section.refuseUnknown();
    return policy;
  }

  private static int pending(String text) {
    int most = Integer.parseInt(text);
    if (most < 1 || most > MOST_PENDING) {
      throw new IllegalArgumentException("outside of what is counted");
    }
    return most;
  }

  private static Visibility visibility(String text) {
    return Visibility.labelled(text).orElseThrow(IllegalArgumentException::new);
  }

  private static Route route(String text) {
    return Route.labelled(text).orElseThrow(IllegalArgumentException::new);
  }

  private static Lifetime lifetime(String text) {
    return new Lifetime(Units.duration(text));
  }

  private static Set<TransferKind> transfers(String text) {
    return Units.list(text)
        .map(label -> TransferKind.labelled(label).orElseThrow(IllegalArgumentException::new))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<TypePattern> patterns(String text) {
    return Units.list(text).map(TypePattern::new).toList();
  }
}
