package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.PartList;
import io.gatepass.app.remote.api.Transfer;
import io.gatepass.app.remote.api.Upload;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file in the parts that the gateway planned. What is there only storage knows: when something
 * may be, the gateway is asked first, and what it misses at the end is sent again. An upload that
 * has ended meanwhile is told by finalize, which says how.
 */
final class DeliverParts {
  /** Rounds that brought nothing, with all parts sent and the gateway missing some. */
  private static final int IDLE_ROUNDS = 5;

  private final Gateway gateway;
  private final Storage storage;
  private final Settle settle;
  private final Manner manner;
  private final Meter meter;

  DeliverParts(Gateway gateway, Storage storage, Settle settle, Manner manner, Meter meter) {
    this.gateway = gateway;
    this.storage = storage;
    this.settle = settle;
    this.manner = manner;
    this.meter = meter;
  }

  /**
   * The settled upload.
   *
   * @param pending one with an instruction
   * @param begun whether some of its parts may be there already
   */
  Upload deliver(Upload pending, Source file, boolean begun) {
    Transfer transfer = pending.transfer().orElseThrow();
    Optional<Digest> digest = Signatures.digest(transfer, manner.digests());
    List<Integer> wanted = begun ? missing(pending.id(), transfer, file) : all(transfer);
    int least = Integer.MAX_VALUE;
    for (int round = 1; ; round++) {
      round = wanted.size() < least ? 1 : round;
      least = Math.min(least, wanted.size());
      boolean taken = send(pending.id(), transfer, digest, file, wanted);
      settle.progress().phase("looking");
      Settle.Found found = settle.settle(pending.id());
      if (found.upload().isPresent()) {
        return found.upload().get();
      }
      Failure problem = found.missing().orElseThrow();
      if (round == IDLE_ROUNDS) {
        throw taken ? neverWhole(problem) : problem;
      }
      if (round > 1) {
        manner.patience().pause(manner.patience().backoff(round));
      }
      wanted =
          problem.code().equals("parts_incomplete")
              ? confirmed(PartList.wanted(problem.problem()), transfer, file)
              : missing(pending.id(), transfer, file);
    }
  }

  /** Whether storage took them all; not, where it knows the upload no more. */
  private boolean send(
      String id, Transfer transfer, Optional<Digest> digest, Source file, List<Integer> wanted) {
    Patience patience = manner.patience();
    Signatures signatures = new Signatures(gateway, id, patience, digest, wanted);
    CarryPart carry = new CarryPart(storage, signatures, patience, meter);
    settle.progress().phase("");
    try (Workers workers = new Workers(manner.parallel())) {
      for (int number : wanted) {
        long from = (number - 1) * transfer.partSize();
        Body part = file.slice(from, size(number, transfer, file));
        workers.begin(() -> carry.carry(number, part, file::assertSame));
      }
      workers.await();
      return true;
    } catch (CarryPart.Ended ended) {
      return false;
    } catch (Failure failure) {
      if (failure.status() == 409 || failure.status() == 410) {
        return false;
      }
      throw failure;
    }
  }

  /** No parts of an upload that has just ended: finalize tells how. */
  private List<Integer> missing(String id, Transfer transfer, Source file) {
    try {
      List<Integer> wanted = PartList.wanted(manner.patience().patiently(() -> gateway.parts(id)));
      return confirmed(wanted, transfer, file);
    } catch (Failure failure) {
      if (failure.status() == 409 || failure.status() == 410) {
        return List.of();
      }
      throw failure;
    }
  }

  private List<Integer> confirmed(List<Integer> wanted, Transfer transfer, Source file) {
    long left = wanted.stream().mapToLong(number -> size(number, transfer, file)).sum();
    meter.confirm(file.size() - left);
    return wanted;
  }

  private static List<Integer> all(Transfer transfer) {
    return IntStream.rangeClosed(1, transfer.partCount()).boxed().toList();
  }

  private static long size(int number, Transfer transfer, Source file) {
    return Math.min(transfer.partSize(), file.size() - (number - 1) * transfer.partSize());
  }

  private static Failure neverWhole(Failure problem) {
    return Failure.notDone(
        "never_whole",
        "Storage took every part, and the gateway keeps saying: " + problem.getMessage());
  }
}
