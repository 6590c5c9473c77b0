package io.gatepass.app.remote.send;

/** Who is told how far a file has come. Called often and by several threads. */
public interface Progress {
  /** So many of its bytes have been sent. */
  void at(long bytes);

  /** What is going on, in a word or two; empty: bytes are moving. */
  void phase(String phase);

  /** Nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void at(long bytes) {
          // nobody looks
        }

        @Override
        public void phase(String phase) {
          // nobody looks
        }
      };
}
