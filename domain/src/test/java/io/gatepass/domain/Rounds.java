package io.gatepass.domain;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Runs a property on many random inputs; a failure names the seed that shows it again. */
final class Rounds {
  private static final int MANY = 1000;

  private Rounds() {}

  static void forEach(Consumer<SplittableRandom> property) {
    for (long seed = 0; seed < MANY; seed++) {
      try {
        property.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("broken with seed " + seed, broken);
      }
    }
  }

  /** Up to {@code most} characters of that alphabet; of an empty one, any characters at all. */
  static String text(SplittableRandom random, int most, String alphabet) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(
          alphabet.isEmpty()
              ? (char) random.nextInt(Character.MAX_VALUE + 1)
              : alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
