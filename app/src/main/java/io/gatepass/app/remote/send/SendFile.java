package io.gatepass.app.remote.send;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.Json;
import io.gatepass.app.remote.api.Transfer;
import io.gatepass.app.remote.api.Upload;
import java.net.http.HttpClient;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * Brings a file to {@code ready}. One that broke off goes on where it was: its upload's id is
 * remembered on this machine, and what has arrived is asked of storage.
 */
public final class SendFile {
  /** To go on with the same upload would fail each time. */
  private static final Set<String> NEVER =
      Set.of("file_changed", "upload_rejected", "unacceptable");

  private final Gateway gateway;
  private final Storage storage;
  private final Manner manner;
  private final Remembered remembered;

  public SendFile(Gateway gateway, HttpClient http, Manner manner, Remembered remembered) {
    this.gateway = gateway;
    this.storage = new Storage(http);
    this.manner = manner;
    this.remembered = remembered;
  }

  /**
   * The upload when it is ready.
   *
   * @throws Failure when it is not; what has arrived stays where that is of use
   */
  public Upload send(Source file, Wish wish, Progress progress) {
    progress.phase("asking");
    ObjectNode asked = wish.of(file);
    String key =
        remembered.key(gateway.url(), file.path().toAbsolutePath(), file.modified(), asked);
    Optional<String> begun = remembered.find(key).map(known -> known.path("id").asText());
    String id = "";
    try {
      if (begun.isPresent()) {
        id = begun.get();
        Optional<Upload> resumed = resume(id, file, progress);
        if (resumed.isPresent()) {
          return done(key, file, resumed.get());
        }
      }
      Upload created = create(asked);
      id = created.id();
      remembered.keep(key, Json.object().put("id", id).put("expiresAt", created.expiresAt()));
      return done(key, file, deliver(created, file, progress, false));
    } catch (Failure failure) {
      if (failure.code().equals("file_changed")) {
        GiveUp.of(gateway, id);
      }
      if (failure.isGone() || NEVER.contains(failure.code())) {
        remembered.forget(key);
      }
      throw failure;
    }
  }

  /**
   * The upload when it is ready, of a file that will not be there a second time.
   *
   * @throws Failure when it is not; it is given up then, as when this thread is interrupted
   */
  Upload sendOnce(Source file, Wish wish, Progress progress) {
    progress.phase("asking");
    Upload created = create(wish.of(file));
    try {
      return deliver(created, file, progress, false);
    } catch (Failure | CancellationException failed) {
      GiveUp.of(gateway, created.id());
      throw failed;
    }
  }

  /** What was judged is what storage has; that it is the file, only this side can tell. */
  private Upload done(String key, Source file, Upload settled) {
    file.assertSame();
    remembered.forget(key);
    return settled;
  }

  private Upload create(ObjectNode asked) {
    String key = UUID.randomUUID().toString();
    return manner.patience().patiently(() -> gateway.create(asked, key));
  }

  private Optional<Upload> resume(String id, Source file, Progress progress) {
    try {
      Settle settle = settle(manner.patience(), progress);
      progress.phase("looking");
      Settle.Found found = settle.settle(id);
      if (found.upload().isPresent()) {
        return found.upload();
      }
      Upload asked = settle.ask(id);
      return Optional.of(deliver(asked, file, progress, true));
    } catch (Failure failure) {
      if (failure.isGone()) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private Upload deliver(Upload pending, Source file, Progress progress, boolean begun) {
    Optional<Transfer> transfer = pending.transfer();
    if (transfer.isEmpty()) {
      return pending;
    }
    Meter meter = new Meter(progress);
    return switch (transfer.get().kind()) {
      case "put", "form" ->
          new DeliverWhole(
                  storage, settle(manner.patience(), progress), manner.patience(), progress, meter)
              .deliver(pending, file);
      case "multipart" ->
          new DeliverParts(
                  gateway, storage, settle(manner.patience().underWay(), progress), manner, meter)
              .deliver(pending, file, begun);
      default ->
          throw Failure.notDone(
              "transfer_unknown",
              "This program knows no transfer of the kind " + transfer.get().kind() + ".");
    };
  }

  private Settle settle(Patience patience, Progress progress) {
    return new Settle(gateway, patience, progress);
  }
}
