package io.gatepass.app.upload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.StrictWhole;
import io.gatepass.app.http.StrictWholes;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.PartPlan;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which parts a client wants signed: {@code numbers}, or {@code from} and {@code to}.
 *
 * @param numbers of parts, 1 to 10,000 of them
 * @param from the first number
 * @param to the last number
 * @param checksums by a part's number: base64 of the raw digest, of the algorithm that the transfer
 *     names in {@code partChecksum}
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
public record PartsRequest(
    @Serdeable.Deserializable(using = StrictWholes.class) @Nullable List<Long> numbers,
    @Serdeable.Deserializable(using = StrictWhole.class) @Nullable Long from,
    @Serdeable.Deserializable(using = StrictWhole.class) @Nullable Long to,
    @Nullable Map<String, @Nullable String> checksums) {

  /** The same as values: the numbers in the order of asking, digests for some of them. */
  record Selection(SequencedSet<Integer> numbers, Map<Integer, String> checksums) {}

  Selection read() {
    Fields fields = new Fields();
    Optional<SequencedSet<Integer>> wanted =
        fields.optional(numbers == null ? "from" : "numbers", this, PartsRequest::selected);
    Optional<Map<Integer, String>> digests =
        wanted.flatMap(
            known -> fields.optional("checksums", checksums, given -> digests(given, known)));
    return fields.end(() -> new Selection(wanted.orElseThrow(), digests.orElse(Map.of())));
  }

  private SequencedSet<Integer> selected() {
    List<Long> wanted = numbers == null ? range() : listed(numbers);
    if (wanted.isEmpty() || wanted.size() > PartPlan.MOST_PARTS) {
      throw invalid("One call signs 1 to 10000 parts.");
    }
    if (wanted.stream().anyMatch(number -> number < 1 || number > PartPlan.MOST_PARTS)) {
      throw new InvalidValue("part_outside_plan", "Parts are numbered from 1, to 10000 at most.");
    }
    return wanted.stream().map(Long::intValue).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Long> listed(List<Long> given) {
    if (from != null || to != null) {
      throw invalid("Name parts either with numbers, or with from and to.");
    }
    return given;
  }

  private List<Long> range() {
    if (from == null || to == null) {
      throw invalid("Name parts with numbers, or with both from and to.");
    }
    return LongStream.rangeClosed(from, to).limit(PartPlan.MOST_PARTS + 1L).boxed().toList();
  }

  private static Map<Integer, String> digests(
      Map<String, @Nullable String> given, SequencedSet<Integer> wanted) {
    Map<String, Integer> names =
        wanted.stream().collect(Collectors.toMap(String::valueOf, number -> number));
    Map<Integer, String> digests = new TreeMap<>();
    given.forEach((name, value) -> {
      Integer number = names.get(name);
      if (number == null) {
        throw invalid("A checksum belongs to none of the parts that are asked for.");
      }
      digests.put(number, value == null ? "" : value);
    });
    return digests;
  }

  private static InvalidValue invalid(String message) {
    return new InvalidValue("parts_selection_invalid", message);
  }
}
