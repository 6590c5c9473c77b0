package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state with every event: the next status in lower case, stays, or the reason of a refusal.
 */
class LifecycleTableTest {
  private static final String TABLE =
      """
      state    arrived   accepted    rejected    expired      withdrawn lost   spoiled
      pending  uploaded  NOT_ARRIVED NOT_ARRIVED NOT_EXPIRED  aborted failed failed
      overdue  uploaded  NOT_ARRIVED NOT_ARRIVED orphaned     aborted failed failed
      uploaded stays     ready       failed      stays        BEING_VERIFIED stays stays
      waiting  stays     ready       failed      stays        aborted stays stays
      ready    stays     stays       stays       stays        deleted stays stays
      failed   ENDED     stays       stays       stays        stays stays stays
      orphaned ENDED     ENDED       ENDED       stays        stays stays stays
      aborted  ENDED     ENDED       ENDED       stays        stays stays stays
      deleted  ENDED     ENDED       ENDED       stays        stays stays stays
      """;

  private static final Map<String, Event> EVENTS =
      Map.of(
          "arrived", new Event.Arrived(Samples.stored()),
          "accepted",
              new Event.Judged(new Verdict.Accepted(ChecksumStatus.VERIFIED), Samples.OBJECT),
          "rejected",
              new Event.Judged(new Verdict.Rejected(List.of(Samples.TOO_SHORT)), Samples.OBJECT),
          "spoiled", new Event.Spoiled(List.of(Samples.TOO_SHORT)),
          "lost", new Event.Lost(),
          "expired", new Event.Expired(),
          "withdrawn", new Event.Withdrawn());

  static Stream<Arguments> pairs() {
    List<String[]> rows = TABLE.lines().map(line -> line.split(" +")).toList();
    List<Arguments> pairs = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      for (int i = 1; i < row.length; i++) {
        pairs.add(Arguments.of(row[0], rows.getFirst()[i], row[i]));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @MethodSource("pairs")
  void every_state_answers_every_event_as_the_table_says(
      String state, String event, String outcome) {
    boolean overdue = state.equals("overdue");
    Upload upload =
        state.equals("waiting")
            ? ((Upload.Uploaded) Samples.in(UploadStatus.UPLOADED)).waitingFor(Waiting.SCAN)
            : Samples.in(UploadStatus.labelled(overdue ? "pending" : state).orElseThrow());
    Instant now = overdue ? Samples.EXPIRES : Samples.EXPIRES.minusNanos(1);

    Step step = Lifecycle.step(upload, EVENTS.get(event), now);

    assertThat(told(step)).isEqualTo(outcome);
  }

  @Test
  void the_table_has_every_status_and_every_kind_of_event() {
    assertThat(pairs().map(pair -> (String) pair.get()[0]).distinct())
        .containsAll(Arrays.stream(UploadStatus.values()).map(UploadStatus::label).toList());
    assertThat(EVENTS.values().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
  }

  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("pairs")
  void no_event_moves_an_upload_that_has_ended(String state, String event, String outcome) {
    UploadStatus.labelled(state)
        .map(Samples::in)
        .filter(Upload.Gone.class::isInstance)
        .ifPresent(gone ->
            assertThat(Lifecycle.step(gone, EVENTS.get(event), Instant.MAX))
                .isNotInstanceOf(Step.Moved.class));
  }

  private static String told(Step step) {
    return switch (step) {
      case Step.Moved moved -> moved.next().status().label();
      case Step.Stays stays -> "stays";
      case Step.Refused refused -> refused.reason().name();
    };
  }
}
