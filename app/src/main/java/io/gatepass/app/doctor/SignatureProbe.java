package io.gatepass.app.doctor;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Whether a write that nobody signed, or that was signed for another key, is refused. */
final class SignatureProbe implements Probe {
  private static final String FIX =
      "Turn the store's check of signatures on, and remove policies that let everybody write.";

  @Override
  public Check check() {
    return Check.SIGNATURE;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    Signed unsigned = visit.sign();
    URI bare = Addresses.withoutQuery(unsigned.request().uri());
    taken(visit, "an unsigned write", visit.stranger().put(bare, plain(unsigned), Visit.CONTENT));
    Signed right = visit.sign();
    Signed other = visit.sign();
    URI moved = Addresses.withPathOf(right.request().uri(), other.request().uri());
    taken(
        visit,
        "a write that was signed for another key",
        visit.stranger().put(moved, right.request().headers(), Visit.CONTENT));
    visit.sheet().wellOtherwise(check(), "unsigned and forged writes are refused");
  }

  private static Map<String, String> plain(Signed signed) {
    return signed.request().headers();
  }

  private static void taken(Visit visit, String what, Answer answer) {
    if (answer.isTaken()) {
      visit.sheet().found(Symptom.SIGNATURE_IGNORED, Texts.answered(what, answer), FIX);
    }
  }
}
