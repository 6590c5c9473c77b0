package io.gatepass.app.whole;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Clients that upload one file after another until the gateway is gone or it is enough, and what
 * they were told.
 */
final class Load {
  private static final int CLIENTS = 8;

  private final List<Way> ways;
  private volatile boolean enough;
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
  private final Map<String, byte[]> ready = new ConcurrentHashMap<>();

  /**
   * Clients that send their files in any way that the store takes.
   *
   * @param withForms whether it takes forms, which end in a copy
   */
  Load(boolean withForms) {
    this.ways = withForms ? List.of(Way.values()) : List.of(Way.PUT, Way.PARTS);
  }

  /** Every id that was answered. */
  Set<String> known() {
    return known;
  }

  /** What storage acknowledged, finalized or not. */
  Map<String, byte[]> stored() {
    return stored;
  }

  /** What was answered ready. */
  Map<String, byte[]> ready() {
    return ready;
  }

  List<Thread> start(GatepassClient client) {
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(Thread.startVirtualThread(() -> uploadUntilGone(client)));
    }
    return clients;
  }

  /** Each client ends when its file has arrived. */
  void stop() {
    enough = true;
  }

  private void uploadUntilGone(GatepassClient client) {
    try {
      while (!enough) {
        upload(client);
      }
    } catch (UncheckedIOException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private void upload(GatepassClient client) {
    byte[] content = Noise.bytes(ThreadLocalRandom.current().nextInt(1, 60_000));
    Way way = ways.get(ThreadLocalRandom.current().nextInt(ways.size()));
    Answer created = way.create(client, content);
    String id = created.id();
    known.add(id);
    if (way.send(created, content) < 300) {
      stored.put(id, content);
      if (client.finish(id).text("status").equals("ready")) {
        ready.put(id, content);
      }
    }
  }
}
