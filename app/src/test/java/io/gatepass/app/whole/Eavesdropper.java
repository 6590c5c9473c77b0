package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Remembers every secret that was handed out, and looks for it in all that is not meant to hold it.
 */
final class Eavesdropper {
  static final byte[] CONTENT = Noise.bytes(5_000);
  private static final String TOKEN = "eyJhbGciOiJub25lIn0.worthless-but-secret.c2lnbmF0dXJl";

  private final GatepassClient client;
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final StringBuilder heard = new StringBuilder();

  Eavesdropper(GatepassClient client) {
    this.client = client;
    mind(TOKEN);
  }

  void mind(String... more) {
    secrets.addAll(Arrays.asList(more));
  }

  /** Creates an upload, whose answer alone may hold its instruction. */
  Answer create() {
    return minded(client.create(CONTENT));
  }

  /** Makes a call that hands out nothing: the whole answer is listened to. */
  Answer call(Supplier<Answer> call) {
    Answer answer = call.get();
    heard.append(answer.response().headers()).append(answer.body()).append('\n');
    return answer;
  }

  void everyOrdinaryCall() {
    Answer upload = create();
    call(() -> client.finish(upload.id()));
    call(() -> client.download(upload.id()));
    Instruction again = minded(client.transfer(upload.id())).instruction();
    again.put(Arrays.copyOf(CONTENT, 3));
    again.at(again.url().replace(again.query(), "")).put(CONTENT);
    assertThat(again.put(CONTENT).statusCode()).isEqualTo(200);
    again.put(CONTENT);
    assertThat(call(() -> client.finish(upload.id())).text("status")).isEqualTo("ready");
    call(() -> client.transfer(upload.id()));
    call(() -> client.read(upload.id()));
    call(() -> client.call("GET", "/v1/uploads", ""));
    assertThat(minded(client.download(upload.id())).status()).isEqualTo(200);
    Answer aborted = create();
    call(() -> client.delete(aborted.id()));
    call(() -> client.delete(upload.id()));
    call(() -> client.download(upload.id()));
    Refusal.all().forEach(refusal -> call(() -> refusal.provoke(client, aborted.id())));
    call(() -> client.call("GET", "/v1/uploads", "", "Authorization", "Bearer " + TOKEN));
    call(() -> client.call("GET", "/v1/uploads?token=" + TOKEN, ""));
    call(() -> client.call("GET", "/v1/uploads/" + again.query().replace('&', '_'), ""));
    call(() -> client.call("GET", "/metrics", ""));
    call(client::readiness);
  }

  /** A form's secrets are fields, not a query. */
  void everyCallAboutAForm() {
    Answer upload = client.createForm("");
    mind(upload.form().fields().get("policy"), upload.form().fields().get("x-amz-signature"));
    call(() -> client.finish(upload.id()));
    upload.form().with("Content-Type", "text/html").send(CONTENT);
    assertThat(upload.form().send(CONTENT).statusCode()).isEqualTo(201);
    assertThat(call(() -> client.finish(upload.id())).text("status")).isEqualTo("ready");
    call(() -> client.transfer(upload.id()));
    call(() -> client.read(upload.id()));
  }

  /** The secrets of an upload in parts are those of its parts. */
  void everyCallAboutParts() {
    Answer upload = mindedParts(client.createParts(CONTENT));
    PartRequest part = upload.parts().getFirst();
    call(() -> client.parts(upload.id()));
    call(() -> client.finish(upload.id()));
    part.put(Arrays.copyOf(CONTENT, 3));
    part.request().at(part.request().url().replace("partNumber=1", "partNumber=2")).put(CONTENT);
    call(() -> client.signParts(upload.id(), "{\"numbers\":[2]}"));
    call(() -> client.signParts(upload.id(), "{\"numbers\":[1],\"checksums\":{\"1\":\"%\"}}"));
    mindedParts(client.signParts(upload.id(), "{\"from\":1,\"to\":1}"));
    assertThat(part.put(CONTENT)).isEqualTo(200);
    call(() -> client.parts(upload.id()));
    assertThat(call(() -> client.finish(upload.id())).text("status")).isEqualTo("ready");
    part.put(CONTENT);
    call(() -> client.parts(upload.id()));
    call(() -> client.signParts(upload.id(), "{\"numbers\":[1]}"));
    Answer aborted = mindedParts(client.createParts(""));
    call(() -> client.delete(aborted.id()));
    call(() -> client.parts(aborted.id()));
  }

  private Answer mindedParts(Answer granted) {
    for (PartRequest part : granted.parts()) {
      mind(part.request().query(), part.request().signature());
    }
    return granted;
  }

  private Answer minded(Answer granted) {
    Instruction instruction = granted.instruction();
    mind(instruction.query(), instruction.signature());
    return granted;
  }

  void heardNothingIn(String output) {
    assertThat(secrets).hasSizeGreaterThan(8).allSatisfy(s -> assertThat(s).hasSizeGreaterThan(10));
    for (String text : List.of(heard.toString(), output)) {
      assertThat(text).isNotBlank();
      assertThat(secrets.stream().filter(text::contains).count())
          .as("secrets in %d characters", text.length())
          .isZero();
      assertThat(text).doesNotContainIgnoringCase("X-Amz-Signature=").doesNotContain("Bearer ey");
    }
  }
}
