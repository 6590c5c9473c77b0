package io.gatepass.embedded;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.Set;

/** Everything that can be set around a folder is set by the store itself. */
record EmbeddedSetup(URI listing) implements StoreSetup {

  @Override
  public Standing standing(Rule rule, Set<URI> pages) {
    return new Standing.Needless("the built-in store sees to it itself");
  }

  @Override
  public Standing add(Rule rule, Set<URI> pages) {
    return standing(rule, pages);
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    return "Nothing is to be set around the built-in store: remove its folder to begin anew.";
  }
}
