package io.gatepass.app.testing;

import io.gatepass.ports.WebhookAnswer;
import io.gatepass.ports.WebhookCall;
import io.gatepass.ports.WebhookSender;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Receivers that all answer as they were told last, and remember what they got. */
public final class FakeReceivers implements WebhookSender {
  private final List<WebhookCall> calls = new ArrayList<>();
  private final List<String> taken = new ArrayList<>();
  private WebhookAnswer answer = new WebhookAnswer.Answered(200, Optional.empty());
  private boolean deadly;
  private boolean hurried;

  public void answer(int status) {
    answer = new WebhookAnswer.Answered(status, Optional.empty());
  }

  public void answer(int status, Duration retryAfter) {
    answer = new WebhookAnswer.Answered(status, Optional.of(retryAfter));
  }

  public void fallSilent() {
    answer = new WebhookAnswer.Unanswered(WebhookAnswer.Problem.TIMEOUT);
  }

  /** The caller is told to stop while the next call is under way. */
  public void interruptNextCall() {
    hurried = true;
  }

  /** The caller does not live to hear the next answer. */
  public void dieAfterNextCall() {
    deadly = true;
  }

  /** From now on all is well. */
  public void recover() {
    answer(200);
    hurried = false;
    deadly = false;
  }

  /** The ids of all messages, in the order in which they came. */
  public List<String> ids() {
    return calls.stream().map(WebhookCall::id).toList();
  }

  /** The ids of those messages that were answered with success, heard or not. */
  public List<String> taken() {
    return List.copyOf(taken);
  }

  @Override
  public boolean accepts(URI url) {
    return true;
  }

  @Override
  public WebhookAnswer send(WebhookCall call) {
    calls.add(call);
    if (answer instanceof WebhookAnswer.Answered(int status, var wish) && status == 200) {
      taken.add(call.id());
    }
    if (deadly) {
      deadly = false;
      throw new Killed();
    }
    if (hurried) {
      hurried = false;
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  @Override
  public void close() {}
}
