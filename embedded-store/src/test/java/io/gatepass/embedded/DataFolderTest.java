package io.gatepass.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
  @TempDir Path parent;
  private Path directory;

  @BeforeEach
  void name() {
    directory = parent.resolve("new/data");
  }

  private static void refused(ThrowingCallable start, String problem) {
    assertThatThrownBy(start)
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith("gatepass.stores.embedded.directory " + problem);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void everything_is_its_owners_alone() throws IOException {
    Uploads.open(directory).close();

    assertThat(mode(directory)).isEqualTo("rwx------");
    assertThat(mode(directory.resolve("objects"))).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(directory).filter(Files::isRegularFile)) {
      assertThat(files).isNotEmpty().allSatisfy(f -> assertThat(mode(f)).isEqualTo("rw-------"));
    }
  }

  @Test
  void two_folders_have_different_credentials_and_one_folder_always_the_same() throws IOException {
    Uploads.open(directory).close();
    String first = Files.readString(directory.resolve("credentials"));
    Uploads.open(directory).close();
    Uploads.open(parent.resolve("other")).close();

    assertThat(Files.readString(directory.resolve("credentials"))).isEqualTo(first);
    assertThat(Files.readString(parent.resolve("other/credentials"))).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void credentials_that_others_may_open_are_refused(String mode) throws IOException {
    Uploads.open(directory).close();
    Files.setPosixFilePermissions(
        directory.resolve("credentials"), PosixFilePermissions.fromString(mode));

    refused(() -> Uploads.open(directory), "holds a file `credentials` that others may read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "store=", "store=00\ngateway=a:b\nuploads=c:d\n"})
  void damaged_credentials_are_refused_and_not_replaced(String text) throws IOException {
    Uploads.open(directory).close();
    Path file = directory.resolve("credentials");
    Files.writeString(file, text);

    refused(() -> Uploads.open(directory), "holds a file `credentials` that is damaged");
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void what_a_killed_first_start_left_of_its_credentials_is_no_obstacle() throws IOException {
    Uploads.open(directory).close();
    Files.move(directory.resolve("credentials"), directory.resolve("credentials.new"));
    Files.writeString(directory.resolve("credentials.new"), "store=0");

    Uploads.open(directory).close();
    assertThat(directory.resolve("credentials")).exists();
  }

  @Test
  void a_folder_in_use_is_refused_to_this_process_and_to_others() throws Exception {
    try (StoreProcess other = StoreProcess.start(directory)) {
      assertThat(other.origin()).isNotNull();
      refused(() -> Uploads.open(directory), "is in use by another running process");
    }
    try (StorageProvider store = Uploads.open(directory)) {
      refused(() -> Uploads.open(directory), "is in use by another running process");
      assertThat(store.identity()).isNotNull();
    }
  }

  @Test
  void a_file_in_the_folders_place_is_refused() throws IOException {
    Files.writeString(parent.resolve("file"), "");

    refused(() -> Uploads.open(parent.resolve("file")), "is not a folder");
    refused(() -> Uploads.open(parent.resolve("file/below")), "cannot be worked with");
  }

  @Test
  void a_file_system_without_extended_attributes_is_refused() throws IOException {
    try (FileSystem none = fileSystem("basic", "posix")) {
      assertThatThrownBy(() -> FileSystemProbe.check(none.getPath("").toAbsolutePath()))
          .isInstanceOf(UnusableSetting.class)
          .hasMessageContaining("cannot keep extended attributes of files");
    }
    try (FileSystem some = fileSystem("basic", "posix", "user")) {
      FileSystemProbe.check(some.getPath("").toAbsolutePath());
    }
  }

  private static FileSystem fileSystem(String view, String... views) {
    return Jimfs.newFileSystem(
        Configuration.unix().toBuilder().setAttributeViews(view, views).build());
  }

  @Test
  void a_store_without_a_directory_or_with_a_wrong_port_is_refused_naming_all() {
    assertThatThrownBy(() -> Uploads.open(Path.of(""), Map.of("port", "65536")))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("embedded.directory is missing")
        .hasMessageContaining("embedded.port is not valid");
  }
}
