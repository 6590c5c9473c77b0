package io.gatepass.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StorageExceptionTest {
  @Test
  void there_are_exactly_five_kinds() {
    assertThat(StorageException.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(
            StorageException.Missing.class,
            StorageException.Conflict.class,
            StorageException.Misconfigured.class,
            StorageException.Unavailable.class,
            StorageException.Unexpected.class);
  }

  @Test
  void a_busy_store_may_say_when_to_come_back() {
    Duration minute = Duration.ofMinutes(1);

    assertThat(new StorageException.Unavailable("busy", null, minute).retryAfter())
        .contains(minute);
    assertThat(new StorageException.Unavailable("busy", null, null).retryAfter()).isEmpty();
  }

  @Test
  void a_silent_database_is_told_without_its_address() {
    Exception cause = new IllegalStateException("jdbc:postgresql://u:s3cret@db/x");

    assertThat(new RepositoryUnavailable(cause)).hasMessage("The database does not answer.");
  }
}
