package io.gatepass.app.work;

/**
 * Stands for work that a defect kept from being taken while other work was: run in its place, so
 * that the defect is told, traced and counted as that of any piece is.
 *
 * @param defect throws it
 */
public record Untaken(Runnable defect) implements Runnable {
  @Override
  public void run() {
    defect.run();
  }
}
