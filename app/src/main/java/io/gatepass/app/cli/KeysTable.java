package io.gatepass.app.cli;

import static java.util.stream.Collectors.joining;

import io.gatepass.app.key.KeyId;
import io.gatepass.domain.Scope;
import io.gatepass.ports.ApiKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys as a table for people. */
final class KeysTable {
  private static final List<String> HEAD =
      List.of("ID", "NAME", "TENANT", "OWNER", "SCOPES", "CREATED", "STATE");

  private KeysTable() {}

  static List<String> lines(List<ApiKey> keys, Instant now) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    keys.forEach(key -> rows.add(row(key, now)));
    int[] widths =
        IntStream.range(0, HEAD.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static List<String> row(ApiKey key, Instant now) {
    return List.of(
        KeyId.of(key.id()),
        key.name(),
        key.caller().tenant(),
        key.caller().owner(),
        key.caller().scopes().stream().sorted().map(Scope::label).collect(joining(",")),
        seconds(key.createdAt()),
        state(key, now));
  }

  private static String state(ApiKey key, Instant now) {
    return Stream.of(
            key.revokedAt().map(then -> "revoked " + seconds(then)),
            key.expiresAt()
                .map(end -> (key.isUsable(now) ? "good until " : "expired ") + seconds(end)))
        .flatMap(known -> known.stream())
        .findFirst()
        .orElse("good");
  }

  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - row.get(column).length()))
        .collect(joining("  "))
        .stripTrailing();
  }
}
