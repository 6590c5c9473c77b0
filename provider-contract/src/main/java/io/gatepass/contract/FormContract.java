package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedForm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a signed form permits. */
interface FormContract {

  @Test
  @Proves(Guarantee.FORM_WORKS)
  default void a_form_sent_as_it_stands_stores_its_file_with_201(Bench bench) {
    FormBench forms = FormBench.on(bench);
    Constraints promised = Samples.exactly(Samples.hello());
    assertThat(forms.form().request().send().statusCode()).isEqualTo(201);
    StoredObject kept = forms.settle(promised);
    assertThat(kept.uploadId()).contains(forms.bench().id().toString());
    assertThat(Answers.accepted(bench.get(kept)).body()).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.FORM_WORKS)
  default void a_form_says_when_it_ends_and_shows_no_field_in_its_text(Bench bench) {
    FormBench forms = FormBench.on(bench);
    Instant before = Instant.now();
    SignedForm form = forms.sign();
    assertThat(form.expiresAt())
        .isBetween(
            before.plus(Lifetime.STANDARD.value()).minusSeconds(1),
            Instant.now().plus(Lifetime.STANDARD.value()));
    assertThat(form.toString())
        .doesNotContain(form.fields().values().stream().filter(v -> v.length() > 20).toList())
        .doesNotContain(bench.backend().secrets());
  }

  @Test
  @Proves(Guarantee.FORM_WORKS)
  default void a_file_of_any_size_up_to_the_limit_is_taken(Bench bench) {
    Constraints promised = Samples.atMost(4);
    for (String content : new String[] {"", "ab", "abcd"}) {
      FormBench next = FormBench.on(bench).another();
      byte[] file = Samples.bytes(content);
      assertThat(next.form(promised, file).request().send().statusCode()).isEqualTo(201);
      assertThat(bench.read(next.settle(promised))).isEqualTo(file);
    }
  }

  @Test
  @Proves(Guarantee.FORM_REDIRECTS)
  default void a_form_sends_the_browser_on_with_303(Bench bench) {
    FormBench forms = FormBench.on(bench);
    URI next = URI.create("https://app.example.com/done?upload=" + bench.id());
    Constraints promised = Samples.exactly(Samples.hello());
    FormPost form =
        FormPost.of(forms.sign(promised, Optional.of(next), Lifetime.STANDARD), Samples.hello());
    HttpResponse<byte[]> answer = form.request().send();
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(URI.create(answer.headers().firstValue("Location").orElse("")))
        .hasScheme("https")
        .hasHost(next.getHost())
        .hasPath(next.getPath())
        .hasParameter("upload", bench.id().toString());
    assertThat(bench.read(forms.settle(promised))).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.FORM_REPLAY_HARMLESS)
  default void after_ready_a_form_sent_again_changes_nothing(Bench bench) {
    FormBench forms = FormBench.on(bench);
    FormPost form = forms.form();
    Answers.accepted(form.request());
    StoredObject kept = forms.settle(Samples.exactly(Samples.hello()));
    Request download = bench.get(kept);
    assertThat(forms.signer().rules().writeOnce()).isNotEqualTo(Enforcement.WIRE);
    form.file(Samples.other()).request().send();
    bench
        .backend()
        .smuggled()
        .forEach((name, value) -> form.file(Samples.other()).with(name, value).request().send());
    form.with("key", kept.ref().key().value()).file(Samples.other()).request().send();
    assertThat(Answers.accepted(download).body()).isEqualTo(Samples.hello());
    assertThat(bench.store().objects().find(kept.ref().key())).contains(kept);
  }
}
