package io.gatepass.app.work;

import java.util.List;

/** Takes due work from where all replicas take it, each piece for one of them only. */
@FunctionalInterface
public interface Claim {

  /**
   * Takes work and does none of it. What is taken and never run comes back by itself, after its
   * lease.
   *
   * @param most most pieces, at least 1
   * @return what to run, each exactly once, at once and on a thread of its own where one can be
   *     had; fewer than asked for when there is no more at the moment. {@link Untaken} is among
   *     them for what a defect left behind
   * @throws io.gatepass.ports.RepositoryUnavailable when it cannot be asked; it is asked again
   */
  List<Runnable> claim(int most);
}
