package io.gatepass.signing;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SdkAgreementPropertyTest {
  private static final long SEED = 20130524;
  private static final int CASES = 500;

  @Test
  void every_url_is_the_one_that_amazons_own_signer_makes() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Agreement.require("case " + i, DrawnCase.draw(random));
    }
  }

  @Test
  void every_url_of_a_part_is_the_one_that_amazons_own_signer_makes() {
    Random random = new Random(SEED);
    for (int i = 0; i < CASES; i++) {
      Agreement.require("part " + i, DrawnCase.drawPart(random));
    }
  }
}
