package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real store has, has not, or refuses, against what the gateway expects of it. */
class StoreSurprisesTest {
  private static final byte[] CONTENT = Noise.bytes(9_000);
  private static final byte[] THEIRS = Noise.bytes(9_000);

  private final InParts file = InParts.planned(InParts.PLANNED + 5);

  @TempDir Path folder;

  @Test
  @Scenario(number = 12, layer = Layer.PROCESS)
  @Scenario(number = 20, layer = Layer.PROCESS)
  @Scenario(number = 26, layer = Layer.PROCESS)
  @Scenario(number = 37, layer = Layer.PROCESS)
  void what_is_not_as_expected_is_told_for_what_it_is_and_nothing_is_lost_or_served_wrongly() {
    Fronted.run(
        folder,
        (launch, front) -> {
          try (Holdings store = new Holdings(launch);
              GatewayProcess gateway = launch.start()) {
            GatepassClient client = gateway.client();
            somebodyElsesObjectLiesAtTheFinalKey(client, store);
            theStoreHasDroppedTheParts(client, store);
            theStoreHasTooMuchToDo(client, front);
            aLookIsRefused(client, front);
            assertThat(gateway.output()).contains("s3:GetObject and s3:ListBucket");
          }
          assertThat(Books.of(launch.data()).rows("status = 'ready'")).isEqualTo(3);
          Kills.booksAreRight(Books.of(launch.data()));
        });
  }

  private static void somebodyElsesObjectLiesAtTheFinalKey(GatepassClient client, Holdings store) {
    Answer created = client.createForm("");
    assertThat(created.form().send(CONTENT).statusCode()).isLessThan(300);
    store.put("t/local/" + created.id() + ".bin", THEIRS);

    Answer refused = client.finish(created.id());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("\"object_changed\"", "something else lies");
    assertThat(client.read(created.id()).text("status")).isEqualTo("failed");
    assertThat(client.download(created.id()).status()).isEqualTo(410);
  }

  private void theStoreHasDroppedTheParts(GatepassClient client, Holdings store) {
    Answer created = client.createParts(file.file());
    assertThat(created.parts().getFirst().put(file.part(1))).isEqualTo(200);
    store.dropSessions(created);

    Answer lost = client.finish(created.id());
    assertThat(lost.status()).isEqualTo(422);
    assertThat(lost.body()).contains("\"upload_lost\"");
    assertThat(client.read(created.id()).text("status")).isEqualTo("failed");
    Answer again = client.createParts(file.file());
    assertThat(file.send(again.parts())).containsExactly(200, 200);
    assertThat(client.finish(again.id()).text("status")).isEqualTo("ready");
    assertThat(client.downloaded(again.id())).isEqualTo(file.file());
  }

  /** How long it asks for is what the client is told. */
  private static void theStoreHasTooMuchToDo(GatepassClient client, StoreFront front) {
    Answer sent = sent(client);
    front.plan(repeated(looking(sent).answered(429, "TooManyRequests", "Retry-After: 7\r\n")));
    Answer told = client.finish(sent.id());
    assertThat(told.status()).isEqualTo(503);
    assertThat(told.code()).isEqualTo("store_unavailable");
    assertThat(told.header("Retry-After")).isEqualTo("7");
    becomesReady(client, front, sent);
  }

  /** Without the permission to list, a store answers so to a look at what is not there. */
  private static void aLookIsRefused(GatepassClient client, StoreFront front) {
    Answer sent = sent(client);
    front.plan(repeated(looking(sent).answered(403, "AccessDenied")));
    Answer told = client.finish(sent.id());
    assertThat(told.status()).isEqualTo(502);
    assertThat(told.code()).isEqualTo("store_misconfigured");
    becomesReady(client, front, sent);
  }

  private static Answer sent(GatepassClient client) {
    Answer created = client.create(CONTENT);
    assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    return created;
  }

  private static Mishap looking(Answer sent) {
    return Mishap.at(Mishap.looking(sent.id()));
  }

  private static Mishap[] repeated(Mishap mishap) {
    return Stream.generate(() -> mishap).limit(20).toArray(Mishap[]::new);
  }

  private static void becomesReady(GatepassClient client, StoreFront front, Answer sent) {
    assertThat(client.read(sent.id()).text("status")).isEqualTo("pending");
    front.calm();
    Eventually.holds(() -> client.finish(sent.id()).text("status").equals("ready"));
    assertThat(client.downloaded(sent.id())).isEqualTo(CONTENT);
  }
}
