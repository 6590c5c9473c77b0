package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.StorageProvider;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms for a staging key, which the gateway promotes from. */
class FormTest {
  private static final String PAGE = "http://localhost:8080";
  private static final byte[] MINE = "mine!!".getBytes(UTF_8);
  private static final byte[] OTHER = "other!".getBytes(UTF_8);

  @TempDir Path directory;
  private StorageProvider store;
  private final UploadId id = Uploads.newId();
  private final ObjectKey staging = new ObjectKey("STAGING/local/" + id);

  @BeforeEach
  void start() {
    store = Uploads.open(directory, Map.of("allowed-origins", PAGE));
  }

  @AfterEach
  void stop() {
    store.close();
  }

  private SignedForm sign(SizeLimit size, Optional<URI> redirect) {
    Constraints promised = new Constraints(size, Uploads.TYPE, Optional.empty());
    return store.forms().orElseThrow().signForm(id, staging, promised, redirect, Lifetime.STANDARD);
  }

  private SignedForm form() {
    return sign(new SizeLimit.Exactly(new ByteCount(MINE.length)), Optional.empty());
  }

  private static HttpResponse<byte[]> send(
      SignedForm form, Map<String, String> other, byte[] file) {
    Map<String, String> fields = new LinkedHashMap<>(form.fields());
    fields.putAll(other);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> body.writeBytes(part("name=\"" + name + "\"", value.getBytes(UTF_8))));
    body.writeBytes(part("name=\"file\"; filename=\"a.txt\"", file));
    body.writeBytes("--b--\r\n".getBytes(UTF_8));
    return Client.send(
        HttpRequest.newBuilder(form.uri())
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Origin", PAGE)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String named, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        ("--b\r\nContent-Disposition: form-data; " + named + "\r\n\r\n").getBytes(UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(UTF_8));
    return part.toByteArray();
  }

  @Test
  void a_form_of_an_allowed_page_is_stored_and_its_answer_may_be_read() {
    HttpResponse<byte[]> answer = send(form(), Map.of(), MINE);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
    StoredObject found = store.objects().find(staging).orElseThrow();
    assertThat(found.uploadId()).contains(id.toString());
    assertThat(found.contentType()).isEqualTo("text/plain");
    assertThat(found.foreignHeaders()).isEmpty();
  }

  @Test
  void a_form_that_was_changed_is_refused() {
    for (String name : form().fields().keySet()) {
      assertThat(send(form(), Map.of(name, "x"), MINE).statusCode()).as(name).isIn(400, 403);
    }
    assertThat(send(form(), Map.of("x-amz-acl", "public-read"), MINE).statusCode()).isEqualTo(403);
    assertThat(send(form(), Map.of("x-amz-meta-evil", "1"), MINE).statusCode()).isEqualTo(403);
    assertThat(send(form(), Map.of(), new byte[MINE.length + 1]).statusCode()).isEqualTo(400);
    assertThat(store.objects().find(staging)).isEmpty();
  }

  @Test
  void a_form_sent_again_reaches_its_staging_key_alone() {
    SignedForm form = form();
    send(form, Map.of(), MINE);
    StoredObject staged = store.objects().find(staging).orElseThrow();
    StoredObject served = store.objects().promote(staged.ref(), Uploads.keyOf(id));
    store.objects().delete(staged.ref());

    assertThat(send(form, Map.of(), OTHER).statusCode()).isEqualTo(201);
    assertThat(store.objects().find(served.ref().key())).contains(served);
    assertThat(Client.get(Uploads.download(store, served).uri()).body()).isEqualTo(MINE);
    assertThat(send(form, Map.of("key", Uploads.keyOf(id).value()), OTHER).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_browser_is_sent_on() {
    SignedForm form =
        sign(
            new SizeLimit.AtMost(new ByteCount(MINE.length)),
            Optional.of(URI.create(PAGE + "/done")));
    HttpResponse<byte[]> answer = send(form, Map.of(), MINE);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(PAGE + "/done?");
  }

  @Test
  void the_largest_form_that_is_promised_fits() {
    long largest = store.forms().orElseThrow().rules().largestPut().value();
    SignedForm form = sign(new SizeLimit.Exactly(new ByteCount(largest)), Optional.empty());
    assertThat(send(form, Map.of(), new byte[Math.toIntExact(largest)]).statusCode())
        .isEqualTo(201);
  }
}
