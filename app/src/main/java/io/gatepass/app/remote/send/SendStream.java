package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.Transfer;
import io.gatepass.app.remote.api.Upload;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * Brings what comes out of a pipe to {@code ready}: in one piece where it is short, otherwise in
 * parts that begin to travel before its end is known. Each part waits in a temporary file until
 * storage has it; nothing else is kept, so what breaks off cannot go on and is given up.
 */
public final class SendStream {
  /** Larger where the most that the policy permits would not fit into as many as there may be. */
  private static final long USUAL_PART = 8L << 20;

  private final Gateway gateway;
  private final Storage storage;
  private final Manner manner;
  private final SendFile whole;

  public SendStream(Gateway gateway, HttpClient http, Manner manner, SendFile whole) {
    this.gateway = gateway;
    this.storage = new Storage(http);
    this.manner = manner;
    this.whole = whole;
  }

  /** The upload when it is ready; {@code in} is read to its end and not closed. */
  public Upload send(InputStream in, String name, Wish wish, Progress progress) {
    try (Spool spool = Spool.open()) {
      long first = spool.fill(1, in, USUAL_PART);
      if (first < USUAL_PART) {
        return whole.sendOnce(spool.source(1, name), wish, progress);
      }
      String key = UUID.randomUUID().toString();
      Upload open = manner.patience().patiently(() -> gateway.create(wish.open(name), key));
      try {
        return sendParts(open, spool, in, progress);
      } catch (Failure | CancellationException failed) {
        GiveUp.of(gateway, open.id());
        throw failed;
      }
    }
  }

  private Upload sendParts(Upload open, Spool spool, InputStream in, Progress progress) {
    Transfer transfer = open.transfer().orElseThrow();
    Patience patience = manner.patience();
    Optional<Digest> digest = Signatures.digest(transfer, manner.digests());
    Meter meter = new Meter(progress);
    Signatures signatures = new Signatures(gateway, open.id(), patience, digest, List.of());
    CarryPart carry = new CarryPart(storage, signatures, patience, meter);
    long partSize = partSize(transfer, open.maxSize());
    progress.phase("");
    try (Workers workers = new Workers(manner.parallel())) {
      for (int number = 1; spool.fill(number, in, partSize) > 0; number++) {
        int part = number;
        Source piece = spool.source(part, "");
        workers.begin(() -> {
          carry.carry(part, piece.whole(), piece::assertSame);
          spool.drop(part);
        });
      }
      workers.await();
    } catch (CarryPart.Ended ended) {
      progress.phase("looking");
    }
    progress.phase("looking");
    Settle.Found found = new Settle(gateway, patience.underWay(), progress).settle(open.id());
    return found.upload().orElseThrow(() -> found.missing().orElseThrow());
  }

  private static long partSize(Transfer transfer, long maxSize) {
    long needed = Math.ceilDiv(maxSize, Math.max(1, transfer.maxPartCount()));
    long wanted = Math.max(USUAL_PART, Math.max(needed, transfer.minPartSize()));
    return Math.min(wanted, transfer.maxPartSize());
  }
}
