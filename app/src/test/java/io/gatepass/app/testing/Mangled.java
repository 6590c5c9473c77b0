package io.gatepass.app.testing;

import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/** Texts that are nearly right, the same in every run; each is named by its seed. */
public final class Mangled {
  private static final int ROUNDS = 2_000;
  private static final String NASTY = "gpk_utAZ09-_ .\"\\=%&?:;,[]/\r\n\0\u00e9\ud83d\ude00";

  private Mangled() {}

  public static void forEach(String right, BiConsumer<String, Integer> property) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      property.accept(changed(right, new SplittableRandom(seed)), seed);
    }
  }

  private static String changed(String right, SplittableRandom random) {
    StringBuilder text = new StringBuilder(right);
    for (int n = random.nextInt(4); n > 0 && !text.isEmpty(); n--) {
      int at = random.nextInt(text.length());
      char letter = NASTY.charAt(random.nextInt(NASTY.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, letter);
        case 1 -> text.insert(at, letter);
        default -> text.delete(at, at + 1 + random.nextInt(3));
      }
    }
    return text.toString();
  }
}
