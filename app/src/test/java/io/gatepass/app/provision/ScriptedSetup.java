package io.gatepass.app.provision;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules that stand as a test says; one that is added is set from then on. */
final class ScriptedSetup implements StoreSetup {
  private final Map<Rule, Standing> standings = new EnumMap<>(Rule.class);
  private final List<Rule> written = new ArrayList<>();
  private Optional<StorageException> refusal = Optional.empty();
  private boolean forgetful;

  ScriptedSetup() {
    for (Rule rule : Rule.values()) {
      standings.put(rule, new Standing.Set("set"));
    }
  }

  static Standing missing() {
    return new Standing.Missing("not set", Optional.of(new Standing.Addition("{rule}", false)));
  }

  ScriptedSetup stands(Rule rule, Standing standing) {
    standings.put(rule, standing);
    return this;
  }

  ScriptedSetup refuses(StorageException with) {
    refusal = Optional.of(with);
    return this;
  }

  /** Takes what is written and shows none of it. */
  ScriptedSetup forgets() {
    forgetful = true;
    return this;
  }

  List<Rule> written() {
    return written;
  }

  @Override
  public Standing standing(Rule rule, Set<URI> pages) {
    return standings.getOrDefault(rule, new Standing.Needless("none"));
  }

  @Override
  public Standing add(Rule rule, Set<URI> pages) {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    Standing before = standing(rule, pages);
    written.add(rule);
    if (!forgetful) {
      standings.put(rule, new Standing.Set("set now"));
    }
    return before;
  }

  @Override
  public URI listing() {
    return URI.create("http://127.0.0.1:1/");
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    return "do " + topic;
  }
}
