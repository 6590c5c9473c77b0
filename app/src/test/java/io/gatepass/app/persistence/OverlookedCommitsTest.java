package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the file of a running database is what a kill leaves. */
class OverlookedCommitsTest {
  private static final int MOST_LIVES = 40;

  @TempDir Path folder;

  private final Random random = new Random(6);
  private int written;
  private int overlooked;

  @Test
  void every_commit_is_found_although_h2_by_itself_overlooks_some_in_space_that_it_reused()
      throws Exception {
    Path file = folder.resolve("first.mv.db");
    run(file, "create table entry (number int primary key, text varchar(2000))");
    for (int life = 0; overlooked == 0 && life < MOST_LIVES; life++) {
      Path killed = folder.resolve("killed-" + life + ".mv.db");
      live(file, killed);
      overlooked += written - rows(copied(killed, folder.resolve("plain-" + life + ".mv.db")));
      OverlookedCommits.bringBack(url(killed));
      assertThat(rows(copied(killed, folder.resolve("found-" + life + ".mv.db"))))
          .isEqualTo(written);
      file = killed;
    }
    assertThat(overlooked).as("what the cure is for").isPositive();
  }

  @Test
  void a_database_that_is_no_file_of_this_process_is_left_alone() {
    OverlookedCommits.bringBack("jdbc:h2:mem:nothing");
    OverlookedCommits.bringBack("jdbc:h2:tcp://localhost/nothing");
    OverlookedCommits.bringBack("jdbc:h2:nothing;NO_SUCH=1");
    OverlookedCommits.bringBack(EmbeddedDatabase.url(folder.resolve("absent")));
    assertThat(folder).isEmptyDirectory();
  }

  private void live(Path file, Path killed) throws SQLException, IOException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      for (int last = written + 1 + random.nextInt(40); written < last; written++) {
        statement.execute(
            "insert into entry values (%d, repeat('x', %d))"
                .formatted(written, random.nextInt(1500)));
      }
      Files.copy(file, killed);
    }
  }

  private static Path copied(Path file, Path copy) throws IOException {
    return Files.copy(file, copy);
  }

  private static int rows(Path file) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery("select count(*) from entry")) {
      counted.next();
      return counted.getInt(1);
    }
  }

  private static void run(Path file, String sql) throws SQLException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection(url(file) + ";WRITE_DELAY=0;RETENTION_TIME=0", "sa", "");
  }

  private static String url(Path file) {
    return EmbeddedDatabase.url(Path.of(file.toString().replace(".mv.db", "")));
  }
}
