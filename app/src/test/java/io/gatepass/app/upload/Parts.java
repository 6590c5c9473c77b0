package io.gatepass.app.upload;

import static java.util.stream.Collectors.toMap;

import io.gatepass.app.testing.PartBytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A client of a file of three parts, which sends most often all of them. */
final class Parts {
  static final PartBytes FILE = PartBytes.of(25);

  private Parts() {}

  /** Returns until when they may be sent. */
  static Instant sign(Sample by, Upload.Pending upload) {
    boolean digests = upload.terms().constraints().declares(ChecksumAlgorithm.CRC32C);
    List<Integer> numbers = IntStream.rangeClosed(1, FILE.count()).boxed().toList();
    Map<Integer, String> checksums =
        digests
            ? numbers.stream().collect(toMap(number -> number, n -> FILE.crc32c(n).value()))
            : Map.of();
    return by.signParts()
        .sign(Sample.ANN, Sample.idOf(upload), numbers, checksums)
        .expiresAt()
        .orElseThrow();
  }

  static void send(Sample sample, Upload.Pending upload, RandomGenerator random) {
    if (sample.uploads().get(upload) instanceof Upload.Pending pending) {
      pending.session().ifPresent(session -> send(sample, session, random));
    }
  }

  private static void send(Sample sample, PartSession session, RandomGenerator random) {
    for (int number = 1; number <= FILE.count(); number++) {
      if (random.nextInt(8) > 0) {
        sample.storage().multiparts().receive(session, number, FILE.part(number));
      }
    }
  }
}
