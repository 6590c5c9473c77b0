package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Verdict;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a server's answer must be. */
final class Answers {
  private static final int NOT_IMPLEMENTED = 501;

  private Answers() {}

  static HttpResponse<byte[]> accepted(Request request) {
    HttpResponse<byte[]> answer = request.send();
    assertThat(answer.statusCode()).as("%s", request).isBetween(200, 204);
    return answer;
  }

  /** With the tag and the length that readers are told before they ask. */
  static void asTold(Bench bench, StoredObject kept, HttpResponse<byte[]> answer) {
    bench
        .store()
        .downloads()
        .tag(kept.ref())
        .ifPresent(told -> assertThat(tag(answer)).isEqualTo('"' + told.value() + '"'));
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(kept.size().value());
  }

  static String tag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow(() -> new AssertionError("no ETag"));
  }

  /** The store itself says no. */
  static void refused(Bench bench, Request request) {
    assertThat(request.send().statusCode()).as("%s", request).isBetween(400, 499);
    bench.evidence().refusedByTheStore();
  }

  /** It says no, and wrote nothing. */
  static void refusedAndNothingStored(Bench bench, Request request) {
    refused(bench, request);
    assertThat(bench.look()).as("what %s stored", request).isEmpty();
  }

  /** What must not happen is kept from happening where the provider's rules claim it. */
  static void caught(Bench bench, Enforcement claimed, Constraints promised, Request request) {
    switch (claimed) {
      case WIRE -> refusedAndNothingStored(bench, request);
      case FINALIZE -> {
        Optional<StoredObject> found = sent(bench, request);
        found.ifPresent(stored -> rejected(bench, promised, stored, request));
        bench.evidence().foundByTheLook();
      }
      case NONE -> fail("Nobody keeps it here.");
    }
  }

  /** For what no rule speaks of: the store refuses it, or the look finds it. */
  static void caughtAnyhow(Bench bench, Constraints promised, Request request) {
    Optional<StoredObject> found = sent(bench, request);
    if (found.isPresent()) {
      rejected(bench, promised, found.get(), request);
      bench.evidence().foundByTheLook();
    } else {
      bench.evidence().refusedByTheStore();
    }
  }

  private static Optional<StoredObject> sent(Bench bench, Request request) {
    int status = request.send().statusCode();
    assertThat(status == NOT_IMPLEMENTED || status < 500).as("%s: %s", request, status).isTrue();
    Optional<StoredObject> found = bench.look();
    assertThat(found.isPresent()).as("stored by %s", request).isEqualTo(status < 300);
    return found;
  }

  private static void rejected(
      Bench bench, Constraints promised, StoredObject stored, Request request) {
    assertThat(bench.judge(promised, stored))
        .as("what the look says of %s", request)
        .isInstanceOf(Verdict.Rejected.class);
  }
}
