package io.gatepass.s3;

import io.gatepass.domain.UploadId;
import io.gatepass.ports.ObjectStore;
import io.gatepass.s3.Guards.Copying;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Whose word is taken for it, and which servers are asked. */
final class RuleBooks {
  private final S3Settings settings;
  private final Signing signing;
  private final S3Errors errors;
  private final ObjectStore objects;
  private final InstantSource clock;

  RuleBooks(
      S3Settings settings,
      Signing signing,
      S3Errors errors,
      ObjectStore objects,
      InstantSource clock) {
    this.settings = settings;
    this.signing = signing;
    this.errors = errors;
    this.objects = objects;
    this.clock = clock;
  }

  RuleBook choose() {
    return switch (settings.dialect()) {
      case AWS -> new RuleBook.Known(KnownRules.aws(), new Guards(true, Copying.REFUSED));
      case MINIO -> new RuleBook.Known(KnownRules.minio(), new Guards(true, Copying.GUARDED));
      case R2, GENERIC -> probed(true);
      // Answers 501 to a conditional write, so none is signed before a probe saw one accepted.
      case B2 -> probed(false);
    };
  }

  private RuleBook probed(boolean createOnlyMeanwhile) {
    return new ProbedRules(
        new RuleBook.Known(
            KnownRules.cautious(settings.dialect()),
            new Guards(createOnlyMeanwhile, Copying.GUARDED)),
        this::probe,
        clock);
  }

  private Optional<RuleBook.Known> probe() {
    try (ProbeSender sender = new ProbeSender()) {
      ProbeObjects mine =
          new ProbeObjects(
              new Presigning(S3Clients.bucket(settings, settings.endpoint()), signing),
              settings.bucket(),
              errors,
              UploadId.at(clock.instant(), new SecureRandom()));
      try {
        return new Probe(mine, sender, objects, KnownRules.largestPut(settings.dialect())).run();
      } finally {
        if (sender.wroteAnything()) {
          mine.removeAll(objects);
        }
      }
    } catch (IOException | RuntimeException nothingProven) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
