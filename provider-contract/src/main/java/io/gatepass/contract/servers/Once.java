package io.gatepass.contract.servers;

import io.gatepass.contract.ServerAbsent;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts a server at the first call; that there is none is remembered, too. */
final class Once {
  private final Supplier<StorageServer> start;
  private @Nullable StorageServer server;
  private @Nullable ServerAbsent absent;

  Once(Supplier<StorageServer> start) {
    this.start = start;
  }

  synchronized StorageServer get() {
    if (absent != null) {
      throw absent;
    }
    StorageServer running = server;
    if (running == null) {
      running = starting();
      server = running;
    }
    return running;
  }

  private StorageServer starting() {
    try {
      return start.get();
    } catch (ServerAbsent e) {
      absent = e;
      throw e;
    }
  }
}
