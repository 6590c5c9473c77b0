package io.gatepass.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.StorageEvent;
import io.gatepass.ports.StorageEvent.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectRecordsTest {

  @ParameterizedTest
  @CsvSource({
    "t/local/a.bin, t/local/a.bin",
    "red+flower.jpg, red flower.jpg",
    "one%2Btwo%25.jpg, one+two%.jpg",
    "caf%C3%A9%23.txt, café#.txt"
  })
  void a_key_is_decoded_as_a_form_is(String sent, String key) {
    assertThat(read(S3Message.put(sent)))
        .isInstanceOfSatisfying(
            StorageEvent.Arrived.class, arrived -> assertThat(arrived.key()).isEqualTo(key));
  }

  @Test
  void a_key_that_cannot_be_decoded_is_ignored() {
    assertThat(read(S3Message.put("100%"))).isEqualTo(new StorageEvent.Ignored(Why.OTHER));
  }

  @ParameterizedTest
  @CsvSource({
    "ObjectCreated:Copy, COPY",
    "s3:ObjectCreated:Copy, COPY",
    "ObjectRestore:Completed, OTHER"
  })
  void what_is_no_arrival_is_ignored(String name, Why why) {
    assertThat(read(S3Message.put("a").named(name))).isEqualTo(new StorageEvent.Ignored(why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated"})
  void a_removal_names_its_key(String name) {
    assertThat(read(S3Message.put("a+b").named(name))).isEqualTo(new StorageEvent.Removed("a b"));
  }

  @Test
  void another_bucket_is_elsewhere() {
    assertThat(read(S3Message.put("a").in("other")))
        .isEqualTo(new StorageEvent.Ignored(Why.ELSEWHERE));
  }

  @Test
  void the_test_message_is_taken_for_what_it_is() {
    assertThat(records(S3Message.TEST)).isEqualTo(new StorageEvent.Ignored(Why.TEST));
  }

  @Test
  void a_delivery_again_is_the_same_event_and_another_write_is_another() {
    StorageEvent first = read(S3Message.put("a"));

    assertThat(read(S3Message.put("a"))).isEqualTo(first);
    assertThat(read(S3Message.put("a").sequencer("0055AED6DCD90281E6"))).isNotEqualTo(first);
  }

  private static StorageEvent read(S3Message message) {
    return records(message.json());
  }

  private static StorageEvent records(String json) {
    return new ObjectRecords("media").read(Json.read(json).orElseThrow()).getFirst();
  }
}
