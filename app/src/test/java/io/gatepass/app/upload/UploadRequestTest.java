package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.problem.Problem;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Transfer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UploadRequestTest {
  private static final String BACK = "https://app.example/done";

  @Test
  void a_put_that_is_asked_for_is_a_put() {
    assertThat(request(5L, "put", null).read().transfer()).contains(new Transfer.Put());
  }

  @Test
  void a_form_needs_neither_size_nor_redirect() {
    NewUpload wanted = request(null, "form", null).read();

    assertThat(wanted.transfer()).contains(new Transfer.Form(Optional.empty()));
    assertThat(wanted.size()).isEmpty();
  }

  @Test
  void a_form_may_have_both() {
    NewUpload wanted = request(5L, "form", BACK).read();

    assertThat(wanted.transfer()).contains(Transfer.Form.to(BACK));
    assertThat(wanted.size()).contains(new ByteCount(5));
  }

  @Test
  void auto_leaves_the_transfer_open_and_may_leave_the_size_open() {
    assertThat(request(5L, "auto", null).read().transfer()).isEmpty();
    assertThat(request(null, "auto", null).read().size()).isEmpty();
    assertThat(request(5L, null, null).read().transfer()).isEmpty();
  }

  @Test
  void a_size_that_was_forgotten_is_told_and_does_not_make_a_form() {
    refused(request(null, null, null), "size", "size_missing");
    refused(request(null, "put", null), "size", "size_missing");
  }

  @Test
  void a_size_below_zero_is_refused_whatever_the_transfer() {
    refused(request(-1L, "form", null), "size", "size_negative");
  }

  @Test
  void an_unknown_transfer_is_refused() {
    refused(request(5L, "FORM", null), "transfer", "transfer_not_offered");
  }

  @Test
  void a_redirect_needs_a_form_that_is_asked_for() {
    refused(request(5L, "put", BACK), "redirect", "redirect_without_form");
    refused(request(5L, "auto", BACK), "redirect", "redirect_without_form");
    refused(request(5L, null, BACK), "redirect", "redirect_without_form");
  }

  @Test
  void a_redirect_that_is_no_address_is_refused() {
    refused(request(5L, "form", "javascript:alert(1)"), "redirect", "redirect_invalid");
  }

  private static UploadRequest request(
      @Nullable Long size, @Nullable String transfer, @Nullable String redirect) {
    return new UploadRequest("a.png", "image/png", size, null, transfer, redirect, null, null);
  }

  private static void refused(UploadRequest request, String field, String code) {
    assertThat(catchThrowableOfType(InvalidRequest.class, request::read).violations())
        .extracting(Problem.Item::field, Problem.Item::code)
        .containsExactly(tuple(field, code));
  }
}
