package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void the_order_of_metadata_is_of_no_account() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("a", "1");
    one.put("b", "2");
    Map<String, String> other = new LinkedHashMap<>();
    other.put("b", "2");
    other.put("a", "1");

    assertThat(Fingerprint.of(with(one))).isEqualTo(Fingerprint.of(with(other)));
  }

  @Test
  void it_is_the_same_in_every_process() {
    assertThat(Fingerprint.of(Wishes.png()))
        .isEqualTo("ab418e63de13ac767048f71e4cfd91739571be6b06820b3df4ce8c33616369b7");
  }

  @Test
  void every_member_counts() {
    List<NewUpload> wishes =
        List.of(
            Wishes.png(),
            Wishes.of("image/png", 6, "default"),
            Wishes.of("image/jpeg", 5, "default"),
            Wishes.of("image/png", 5, "hasty"),
            with(Map.of("a", "1")),
            with(Map.of("a", "b, c=d")),
            with(Map.of("a", "b", "c", "d")));

    assertThat(wishes.stream().map(Fingerprint::of).distinct()).hasSize(wishes.size());
  }

  private static NewUpload with(Map<String, String> metadata) {
    NewUpload png = Wishes.png();
    return new NewUpload(
        png.filename(),
        png.contentType(),
        png.size(),
        png.policy(),
        Optional.empty(),
        png.redirect(),
        png.parts(),
        png.checksum(),
        new Metadata(metadata));
  }
}
