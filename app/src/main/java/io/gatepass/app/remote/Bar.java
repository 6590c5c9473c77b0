package io.gatepass.app.remote;

import io.gatepass.app.remote.send.Progress;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a file has come, on one line that is gone in the end. */
record Bar(Optional<ProgressBar> shown, Runnable end) implements Progress, AutoCloseable {
  private static final int WIDTH = 79;
  private static final int LONGEST_NAME = 24;
  private static final int PERIOD = 200;
  private static final long MEBIBYTE = 1L << 20;

  static Bar hidden() {
    return new Bar(Optional.empty(), () -> {});
  }

  /**
   * One that is drawn at once.
   *
   * @param size bytes; negative where nobody knows
   */
  static Bar on(PrintStream err, String name, long size) {
    String plain = Plain.of(name);
    String task =
        plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME - 1) + "…";
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(size)
            .setUnit(" MiB", MEBIBYTE)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(PERIOD)
            .showSpeed()
            .setConsumer(new DelegatingProgressBarConsumer(line -> err.print("\r" + line), WIDTH))
            .build();
    return new Bar(Optional.of(bar), () -> err.print("\r" + " ".repeat(WIDTH) + "\r"));
  }

  @Override
  public void at(long bytes) {
    shown.ifPresent(bar -> bar.stepTo(bytes));
  }

  @Override
  public void phase(String phase) {
    shown.ifPresent(bar -> bar.setExtraMessage(phase.isEmpty() ? "" : " " + phase));
  }

  @Override
  public void close() {
    shown.ifPresent(ProgressBar::close);
    end.run();
  }
}
