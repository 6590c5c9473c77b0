package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** What PostgreSQL and its client say to each other, a character for each byte. */
record DatabaseMessage(String kind, String body) {
  private static final int LENGTH = 4;

  /** The first of a client has no kind. */
  static DatabaseMessage first(DataInputStream in) throws IOException {
    return read("", in);
  }

  static DatabaseMessage next(DataInputStream in) throws IOException {
    return read(Character.toString(in.readUnsignedByte()), in);
  }

  private static DatabaseMessage read(String kind, DataInputStream in) throws IOException {
    return new DatabaseMessage(kind, new String(in.readNBytes(in.readInt() - LENGTH), ISO_8859_1));
  }

  void writeTo(OutputStream out) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(kind.length() + LENGTH + body.length())
            .put(kind.getBytes(ISO_8859_1))
            .putInt(LENGTH + body.length())
            .put(body.getBytes(ISO_8859_1));
    out.write(bytes.array());
  }

  /** A client's statement that adds to that table. */
  boolean addsTo(String table) {
    return kind.equals("P") && body.matches("(?is).*insert into \"?" + table + "\\b.*");
  }

  /** The server's word that a transaction is written. */
  boolean isCommitted() {
    return kind.equals("C") && body.startsWith("COMMIT");
  }
}
