package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.FormPost;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.StorageProvider;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this server does with forms beside what every provider does. */
class FormTest {
  private static final String PAGE = "http://localhost:8080";
  private static final byte[] MINE = "mine!!".getBytes(UTF_8);

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

  private FormPost form(byte[] file) {
    SizeLimit size = new SizeLimit.Exactly(new ByteCount(file.length));
    Constraints promised = new Constraints(size, Uploads.TYPE, Optional.empty());
    return FormPost.of(
        store
            .forms()
            .orElseThrow()
            .signForm(id, staging, promised, Optional.empty(), Lifetime.STANDARD),
        file);
  }

  @Test
  void the_answer_to_a_form_of_an_allowed_page_may_be_read() {
    HttpResponse<byte[]> answer = form(MINE).request().with("Origin", PAGE).send();
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
  }

  @Test
  void a_form_cannot_make_its_object_public() {
    FormPost published = form(MINE).with("x-amz-acl", "public-read");
    assertThat(published.request().send().statusCode()).isEqualTo(403);
    assertThat(store.objects().find(staging)).isEmpty();
  }

  @Test
  void the_largest_form_that_is_promised_fits() {
    long largest = store.forms().orElseThrow().rules().largestPut().value();
    FormPost form = form(new byte[Math.toIntExact(largest)]);
    assertThat(form.request().send().statusCode()).isEqualTo(201);
  }
}
