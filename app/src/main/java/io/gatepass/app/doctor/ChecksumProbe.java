package io.gatepass.app.doctor;

import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Enforcement;
import io.gatepass.ports.SignedRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether declared digests are compared, and none is asked of who declared none. */
final class ChecksumProbe implements Probe {
  /** What SDKs add by themselves, as names of headers or of the query. */
  private static final Pattern UNASKED = Pattern.compile("x-[a-z]+-(checksum|sdk)-");

  @Override
  public Check check() {
    return Check.CHECKSUM;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    if (leaks(visit.sign().request())) {
      visit
          .sheet()
          .found(
              Symptom.CHECKSUM_LEAKED,
              "a write without a checksum was signed with one",
              "Unset AWS_REQUEST_CHECKSUM_CALCULATION and its like in profiles of this process.");
    }
    for (Map.Entry<ChecksumAlgorithm, Enforcement> kept :
        visit.store().rules().checksums().entrySet()) {
      if (kept.getValue() == Enforcement.WIRE) {
        compare(visit, kept.getKey());
      }
    }
    visit.sheet().wellOtherwise(check(), "none is asked for unless declared; broken bytes refused");
  }

  private static boolean leaks(SignedRequest request) {
    String names = request.uri().getRawQuery() + " " + request.headers().keySet();
    return UNASKED.matcher(names.toLowerCase(Locale.ROOT)).find();
  }

  private static void compare(Visit visit, ChecksumAlgorithm algorithm)
      throws IOException, InterruptedException {
    Signed signed =
        visit.sign(visit.destination(), Optional.of(Digests.of(algorithm, Visit.CONTENT)));
    Answer broken = visit.put(signed, Visit.OTHER);
    if (broken.isTaken()) {
      visit
          .sheet()
          .found(
              Symptom.CHECKSUM_NOT_BOUND,
              Texts.answered("a write of other bytes than " + algorithm.label() + " says", broken),
              Binding.FIX);
      return;
    }
    Answer right = visit.put(signed, Visit.CONTENT);
    if (!right.isTaken()) {
      visit
          .sheet()
          .found(
              Symptom.CHECKSUM_REFUSED,
              Texts.answered("a write with its right " + algorithm.label(), right),
              Binding.FIX);
    }
  }
}
