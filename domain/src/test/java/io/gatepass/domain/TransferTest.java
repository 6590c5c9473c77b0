package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {
  @ParameterizedTest
  @EnumSource(TransferKind.class)
  void each_kind_is_found_by_its_name(TransferKind kind) {
    assertThat(TransferKind.labelled(kind.label())).contains(kind);
    assertThat(TransferKind.labelled(kind.name())).isEmpty();
  }

  @Test
  void each_transfer_is_of_its_kind() {
    assertThat(new Transfer.Put().kind()).isEqualTo(TransferKind.PUT);
    assertThat(new Transfer.Form(Optional.empty()).kind()).isEqualTo(TransferKind.FORM);
    assertThat(new Transfer.Multipart(new PartPlan.Open()).kind())
        .isEqualTo(TransferKind.MULTIPART);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/done",
        "http://localhost:3000/back?upload=1&x=%20y",
        "HTTPS://app.example",
        "https://[::1]:8443/"
      })
  void a_form_sends_the_browser_on_to_an_absolute_address(String address) {
    assertThat(Transfer.Form.to(address).redirect()).map(Object::toString).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/done",
        "//app.example/done",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://app.example/",
        "https:app.example",
        "https:///done",
        "https://user:secret@app.example/",
        "https://app.example/#done",
        "https://app.example/a b",
        "https://app.example/a\r\nSet-Cookie: b",
        "https://app.example/\u0000",
        "https://app.example/é",
        "https://app.example/${filename}",
        "https://app.example\\@evil.example/"
      })
  void anything_else_is_no_redirect(String address) {
    refused(address);
  }

  @Test
  void a_redirect_has_at_most_1024_characters() {
    String longest = "https://app.example/" + "a".repeat(1004);

    assertThat(Transfer.Form.to(longest).redirect()).isPresent();
    refused(longest + "a");
  }

  private static void refused(String address) {
    assertThatThrownBy(() -> Transfer.Form.to(address))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.code()).isEqualTo("redirect_invalid"));
  }
}
