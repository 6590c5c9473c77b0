package io.gatepass.app.webhook;

import io.gatepass.app.work.Nudge;
import io.gatepass.ports.WebhookDeliveries.Owed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who may be called how often at the same time. The webhook with the fewest calls under way comes
 * first, so that those that answer slowly share what is left when others want something.
 */
final class Places {
  /** Most webhooks that are looked at in one claim: more than may have a call under way. */
  static final int SEEN = 64;

  private static final int MOST = 4;

  private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
  private final Nudge more;

  Places(Nudge more) {
    this.more = more;
  }

  /** How many messages each may get now, together at most that many, in the order to take them. */
  Map<UUID, Integer> shares(List<Owed> owed, int most) {
    List<Owed> open =
        owed.stream()
            .filter(each -> room(each) > 0)
            .sorted(Comparator.comparingInt(each -> underWay(each.webhook())))
            .toList();
    Map<UUID, Integer> shares = new LinkedHashMap<>();
    int left = most;
    for (int n = 0; n < open.size() && left > 0; n++) {
      int share = Math.min(room(open.get(n)), Math.ceilDiv(left, open.size() - n));
      shares.put(open.get(n).webhook(), share);
      left -= share;
    }
    return shares;
  }

  /** Counts it as under way from now on, until it has run. */
  Runnable taken(UUID webhook, Runnable call) {
    underWay.merge(webhook, 1, Integer::sum);
    return () -> {
      try {
        call.run();
      } finally {
        underWay.computeIfPresent(webhook, (id, calls) -> calls == 1 ? null : calls - 1);
        more.nudge();
      }
    };
  }

  private int room(Owed owed) {
    return (owed.away() ? 1 : MOST) - underWay(owed.webhook());
  }

  private int underWay(UUID webhook) {
    return underWay.getOrDefault(webhook, 0);
  }
}
