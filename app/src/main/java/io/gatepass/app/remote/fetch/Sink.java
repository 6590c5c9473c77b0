package io.gatepass.app.remote.fetch;

import io.gatepass.app.remote.send.Digest;
import java.io.IOException;

/** Where the bytes of a download go. */
interface Sink {
  /** How many there are. */
  long position();

  /** Which content these are of, as storage calls it; empty where nobody knows. */
  String etag();

  /** From the beginning, with that content. */
  void restart(String etag) throws IOException;

  void add(byte[] bytes, int length) throws IOException;

  /** Of all bytes. */
  String digest(Digest digest);
}
