package io.gatepass.app.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Json;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a command tells. For people: results on standard output, what went wrong on standard error.
 * For programs: one JSON object a line on standard output.
 */
final class Report {
  private final Surroundings here;
  private final boolean json;
  private final Set<Integer> failures = new TreeSet<>();

  Report(Surroundings here, boolean json) {
    this.here = here;
    this.json = json;
  }

  /** A result. */
  void tell(String text, ObjectNode object) {
    here.out().println(json ? Json.line(object) : Plain.of(text));
    here.out().flush();
  }

  /** Whether nobody reads any more, as behind {@code head}. */
  boolean isCutOff() {
    return here.out().checkError();
  }

  /** Does it, and tells what came in its way; {@code subject} is what it is about, or empty. */
  void attempt(String member, String subject, Runnable job) {
    try {
      job.run();
    } catch (Failure failure) {
      failures.add(ExitCodes.of(failure));
      if (json) {
        ObjectNode object = Json.object();
        if (!subject.isEmpty()) {
          object.put(member, subject);
        }
        object.set("problem", failure.problem());
        tell("", object);
      } else {
        String about = subject.isEmpty() ? "" : subject + ": ";
        here.err().println(Plain.of("gatepass: " + about + failure.getMessage() + hint(failure)));
      }
    }
  }

  private static String hint(Failure failure) {
    return failure.status() == 401 ? " GATEPASS_TOKEN, or --token-file, holds the credential." : "";
  }

  int exit() {
    return switch (failures.size()) {
      case 0 -> ExitCodes.DONE;
      case 1 -> failures.iterator().next();
      default -> ExitCodes.NOT_DONE;
    };
  }
}
