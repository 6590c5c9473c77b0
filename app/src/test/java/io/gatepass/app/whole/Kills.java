package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * SIGKILL under load, again and again on the same database and the same store, while a receiver is
 * told of what becomes ready.
 */
record Kills(Launch launch, Load load, WebhookReceiver receiver, int rounds) {

  private static final Map<String, String> BRISK =
      Map.of("GATEPASS_SWEEP_INTERVAL", "1s", "GATEPASS_SWEEP_GRACE", "1s");

  /** Five of each kind, or as many as {@code -Dgatepass.kills} says. */
  static Kills of(Launch launch, Load load, WebhookReceiver receiver) {
    return new Kills(
        launch
            .with(Counters.LARGE)
            .with(BRISK)
            .with(Map.of("GATEPASS_WEBHOOKS_TRUSTED_ORIGINS", receiver.origin())),
        load,
        receiver,
        Integer.getInteger("gatepass.kills", 5));
  }

  void happen() throws InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      GatewayProcess gateway = launch.start();
      if (round == 1) {
        String hook = receiver.origin() + "/hook";
        assertThat(gateway.client().createWebhook(hook).status()).isEqualTo(201);
      }
      int enough = load.ready().size() + ThreadLocalRandom.current().nextInt(1, 40);
      List<Thread> clients = load.start(gateway.client());
      Eventually.holds(() -> load.ready().size() >= enough);
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(50_000_000));
      gateway.kill();
      for (Thread client : clients) {
        client.join();
      }
    }
  }

  /** All that clients were told is true, and all that storage took becomes ready, told once. */
  void lostNothing(GatepassClient client) {
    assertThat(load.known())
        .allSatisfy(id -> {
          Answer found = client.read(id);
          assertThat(found.id()).as(found.body()).isEqualTo(id);
        });
    load.ready().forEach((id, content) -> assertThat(client.downloaded(id)).isEqualTo(content));
    load.stored()
        .forEach((id, content) -> {
          Eventually.holds(() -> client.finish(id).text("status").equals("ready"));
          assertThat(client.downloaded(id)).isEqualTo(content);
        });
    new Told(receiver).readyOnce(load.stored().keySet());
    System.out.printf(
        "killed %d times: %d uploads known, %d stored, %d answered ready%n",
        rounds, load.known().size(), load.stored().size(), load.ready().size());
  }

  /**
   * When every deadline and every signed request is over and the sweeper has been there: each ready
   * upload of the database has its object, of its size, and the store holds nothing else.
   */
  static void storeHolds(Books books, Contents contents) {
    assertThat(books.rows("due_at is not null")).as("work that is left").isZero();
    assertThat(books.rows("status in ('pending', 'uploaded')")).as("open uploads").isZero();
    assertThat(contents.objects()).isEqualTo(books.readyObjects());
    assertThat(contents.sessions()).isEmpty();
    System.out.printf("swept: %d objects of ready uploads%n", contents.objects().size());
  }

  static void booksAreRight(Books books) {
    assertThat(books.readyNotAnnouncedOnce()).isZero();
    assertThat(books.announcedUnready()).isZero();
    assertThat(books.leased()).isZero();
  }
}
