package io.gatepass.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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

  /** Of a number that is listed twice the last counts, as of one that is sent twice. */
  static NavigableMap<Integer, StoredPart> byNumber(Collection<StoredPart> listed) {
    NavigableMap<Integer, StoredPart> byNumber = new TreeMap<>();
    listed.forEach(part -> byNumber.put(part.number(), part));
    return byNumber;
  }

  /** Sorts the numbers from 1 to the last one; parts beyond it are passed over. */
  static Arrival of(Map<Integer, StoredPart> byNumber, int last, Predicate<StoredPart> fits) {
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
