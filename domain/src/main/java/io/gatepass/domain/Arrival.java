package io.gatepass.domain;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What of a plan has arrived, each list in the order of numbers.
 *
 * @param arrived parts as planned
 * @param missing numbers of which the store has nothing; of an open plan, those below the highest
 * @param wrongSize numbers of which it has something else than planned
 */
public record Arrival(List<StoredPart> arrived, List<Integer> missing, List<Integer> wrongSize) {
  public Arrival {
    arrived = List.copyOf(arrived);
    missing = List.copyOf(missing);
    wrongSize = List.copyOf(wrongSize);
  }

  /** Sorts the numbers from 1 to the last one; parts beyond it are passed over. */
  static Arrival of(Collection<StoredPart> listed, int last, Predicate<StoredPart> fits) {
    Map<Integer, StoredPart> byNumber =
        listed.stream().collect(toMap(StoredPart::number, Function.identity()));
    List<StoredPart> arrived = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    List<Integer> wrongSize = new ArrayList<>();
    for (int number = 1; number <= last; number++) {
      StoredPart part = byNumber.get(number);
      if (part == null) {
        missing.add(number);
      } else if (fits.test(part)) {
        arrived.add(part);
      } else {
        wrongSize.add(number);
      }
    }
    return new Arrival(arrived, missing, wrongSize);
  }

  /** Whether the parts that arrived are the file, as far as sizes tell. */
  public boolean isComplete() {
    return missing.isEmpty() && wrongSize.isEmpty();
  }
}
