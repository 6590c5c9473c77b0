package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedFlowTest {
  private static final byte[] HELLO = "hello, store".getBytes(UTF_8);

  @TempDir Path directory;
  private StorageProvider store;
  private final UploadId id = Uploads.newId();

  @BeforeEach
  void start() {
    store = Uploads.open(directory.resolve("data"));
  }

  @AfterEach
  void stop() {
    store.close();
  }

  private SignedRequest signed() {
    return Uploads.sign(store, id, HELLO.length);
  }

  @Test
  void bytes_go_in_by_a_signed_put_and_come_back_by_a_signed_get() {
    assertThat(Client.put(signed(), HELLO).statusCode()).isEqualTo(200);

    StoredObject found = Uploads.stored(store, id);
    assertThat(found.size()).isEqualTo(new ByteCount(HELLO.length));
    assertThat(found.contentType()).isEqualTo("text/plain");
    assertThat(found.uploadId()).contains(id.toString());
    assertThat(found.foreignHeaders()).isEmpty();

    HttpResponse<byte[]> answer = Client.get(Uploads.download(store, found).uri());
    assertThat(answer.body()).isEqualTo(HELLO);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
  }

  @Test
  void a_forged_or_stripped_signature_is_refused_with_403() {
    SignedRequest request = signed();
    String uri = request.uri().toString();
    char last = uri.charAt(uri.length() - 1);
    String forged = uri.substring(0, uri.length() - 1) + (last == '0' ? '1' : '0');

    assertThat(statusOf(forged, request)).isEqualTo(403);
    assertThat(statusOf(uri.replaceFirst("\\?.*", ""), request)).isEqualTo(403);
    assertThat(statusOf(uri.replace(id.toString(), Uploads.newId().toString()), request))
        .isEqualTo(403);
    assertThat(store.objects().find(Uploads.keyOf(id))).isEmpty();
  }

  private static int statusOf(String uri, SignedRequest request) {
    return Client.put(URI.create(uri), request.headers(), BodyPublishers.ofByteArray(HELLO))
        .statusCode();
  }

  @Test
  void another_length_is_refused_with_403() {
    assertThat(Client.put(signed(), new byte[HELLO.length + 1]).statusCode()).isEqualTo(403);
    assertThat(Client.put(signed(), new byte[HELLO.length - 1]).statusCode()).isEqualTo(403);
    assertThat(store.objects().find(Uploads.keyOf(id))).isEmpty();
  }

  @Test
  void another_type_or_upload_id_is_refused_with_403() {
    for (String header : List.of("Content-Type", "x-amz-meta-gatepass-upload-id")) {
      Map<String, String> headers = new HashMap<>(signed().headers());
      assertThat(headers.keySet()).contains(header);
      headers.put(header, "text/html");

      assertThat(
              Client.put(signed().uri(), headers, BodyPublishers.ofByteArray(HELLO)).statusCode())
          .isEqualTo(403);
    }
    assertThat(store.objects().find(Uploads.keyOf(id))).isEmpty();
  }

  @Test
  void a_second_put_on_the_same_url_is_refused_with_412() {
    SignedRequest request = signed();
    Client.put(request, HELLO);

    assertThat(Client.put(request, "other bytes!".getBytes(UTF_8)).statusCode()).isEqualTo(412);
    assertThat(Client.get(Uploads.download(store, Uploads.stored(store, id)).uri()).body())
        .isEqualTo(HELLO);
  }

  @Test
  void of_sixteen_racing_puts_exactly_one_wins_and_its_bytes_stay() throws Exception {
    SignedRequest request = signed();
    try (ExecutorService racers = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> puts =
          IntStream.range(0, 16)
              .mapToObj(i -> (Callable<Integer>) () -> Client.put(request, racer(i)).statusCode())
              .toList();
      List<Future<Integer>> answers = racers.invokeAll(puts);

      List<Integer> winners =
          IntStream.range(0, 16).filter(i -> answers.get(i).resultNow() == 200).boxed().toList();
      assertThat(winners).hasSize(1);
      assertThat(answers).allMatch(a -> a.resultNow() == 200 || a.resultNow() == 412);
      assertThat(Client.get(Uploads.download(store, Uploads.stored(store, id)).uri()).body())
          .isEqualTo(racer(winners.getFirst()));
    }
  }

  private static byte[] racer(int i) {
    return "%012d".formatted(i).getBytes(UTF_8);
  }

  @Test
  void nobody_reads_lists_or_writes_without_a_signature() {
    Client.put(signed(), HELLO);
    String bucket = store.clientOrigin() + "/" + ObjectServer.BUCKET;

    for (String uri : List.of(store.clientOrigin() + "/", bucket, bucket + "/")) {
      assertThat(Client.get(URI.create(uri)).statusCode()).isEqualTo(403);
    }
    URI object = URI.create(bucket + "/" + Uploads.keyOf(id));
    assertThat(Client.get(object).statusCode()).isEqualTo(403);
    assertThat(Client.put(object, Map.of(), BodyPublishers.ofByteArray(HELLO)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_deleted_object_is_gone() {
    Client.put(signed(), HELLO);
    store.objects().delete(Uploads.stored(store, id).ref());

    assertThat(store.objects().find(Uploads.keyOf(id))).isEmpty();
  }
}
