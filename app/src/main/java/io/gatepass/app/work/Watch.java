package io.gatepass.app.work;

/** Sees what loops do, from any thread; what it does itself never fails. */
public interface Watch {
  Watch NOBODY =
      new Watch() {
        @Override
        public void begun(String loop) {}

        @Override
        public void looked(String loop) {}

        @Override
        public void run(String loop, Runnable piece) {
          piece.run();
        }
      };

  /** A loop is about to look for the first time. */
  void begun(String loop);

  /** A look has come to its end, whether there was work or not. */
  void looked(String loop);

  /** Runs one piece of work, once, and throws what it throws: a defect. */
  void run(String loop, Runnable piece);
}
