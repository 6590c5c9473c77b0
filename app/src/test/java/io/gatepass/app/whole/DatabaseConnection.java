package io.gatepass.app.whole;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** One of a pool's, by way of a line. */
final class DatabaseConnection {
  private final DatabaseLine line;
  private final Socket client;
  private final Socket behind;
  private volatile boolean announces;

  DatabaseConnection(DatabaseLine line, Socket client, Socket behind) {
    this.line = line;
    this.client = client;
    this.behind = behind;
  }

  void end() {
    try {
      client.close();
      behind.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void ask() {
    try {
      DataInputStream in = messages(client);
      for (var said = DatabaseMessage.first(in); ; said = DatabaseMessage.next(in)) {
        announces |= said.addsTo("outbox");
        line.pass(said, behind);
      }
    } catch (IOException ended) {
      end();
    }
  }

  void answer() {
    try {
      DataInputStream in = messages(behind);
      while (true) {
        DatabaseMessage said = DatabaseMessage.next(in);
        boolean told = announces && said.isCommitted();
        announces &= !said.isCommitted();
        switch (told ? line.next() : DatabaseLine.Loss.NONE) {
          case NONE -> line.pass(said, client);
          case CUT -> throw new IOException("The line is cut.");
          case SILENCE -> {
            return;
          }
        }
      }
    } catch (IOException ended) {
      end();
    }
  }

  private static DataInputStream messages(Socket from) throws IOException {
    return new DataInputStream(new BufferedInputStream(from.getInputStream()));
  }
}
