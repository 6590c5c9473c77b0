package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.problem.Problem;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.TransferKind;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UploadRequestTest {
  private static final String BACK = "https://app.example/done";

  @Test
  void a_put_that_is_asked_for_is_a_put() {
    assertThat(request(5L, "put", null).read().transfer()).contains(TransferKind.PUT);
  }

  @Test
  void a_form_needs_neither_size_nor_redirect() {
    NewUpload wanted = request(null, "form", null).read();

    assertThat(wanted.transfer()).contains(TransferKind.FORM);
    assertThat(wanted.redirect()).isEmpty();
    assertThat(wanted.size()).isEmpty();
  }

  @Test
  void a_form_may_have_both() {
    NewUpload wanted = request(5L, "form", BACK).read();

    assertThat(wanted.redirect()).contains(URI.create(BACK));
    assertThat(wanted.size()).contains(new ByteCount(5));
  }

  @Test
  void a_multipart_needs_no_size_and_may_leave_open_how_many_parts_are_signed() {
    NewUpload wanted = request(null, "multipart", null).read();

    assertThat(wanted.transfer()).contains(TransferKind.MULTIPART);
    assertThat(wanted.size()).isEmpty();
    assertThat(wanted.parts()).isEmpty();
  }

  @Test
  void parts_to_sign_at_once_are_none_all_or_a_number() {
    assertThat(inParts("multipart", "none").read().parts()).hasValue(0);
    assertThat(inParts("multipart", "all").read().parts()).hasValue(Integer.MAX_VALUE);
    assertThat(inParts("auto", 1L).read().parts()).hasValue(1);
    assertThat(inParts(null, 10_000L).read().parts()).hasValue(10_000);
  }

  @Test
  void parts_that_are_neither_are_refused() {
    for (Object parts : List.of("some", "ALL", "", "7", 0L, -1L, 10_001L, Long.MAX_VALUE)) {
      refused(inParts("multipart", parts), "parts", "parts_selection_invalid");
    }
  }

  @Test
  void parts_of_what_has_none_are_refused() {
    refused(inParts("put", "all"), "parts", "parts_without_multipart");
    refused(inParts("form", 5L), "parts", "parts_without_multipart");
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
    refused(request(5L, "multipart", BACK), "redirect", "redirect_without_form");
    refused(request(5L, null, BACK), "redirect", "redirect_without_form");
  }

  @Test
  void a_redirect_that_is_no_address_is_refused() {
    refused(request(5L, "form", "javascript:alert(1)"), "redirect", "redirect_invalid");
  }

  private static UploadRequest request(
      @Nullable Long size, @Nullable String transfer, @Nullable String redirect) {
    return new UploadRequest(
        "a.png", "image/png", size, null, transfer, null, redirect, null, null);
  }

  private static UploadRequest inParts(@Nullable String transfer, Object parts) {
    return new UploadRequest("a.png", "image/png", 5L, null, transfer, parts, null, null, null);
  }

  private static void refused(UploadRequest request, String field, String code) {
    assertThat(catchThrowableOfType(InvalidRequest.class, request::read).violations())
        .extracting(Problem.Item::field, Problem.Item::code)
        .containsExactly(tuple(field, code));
  }
}
