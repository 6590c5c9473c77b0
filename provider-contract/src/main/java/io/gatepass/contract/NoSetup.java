package io.gatepass.contract;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.Set;

/** A store around which nothing can be set. */
public record NoSetup(URI listing) implements StoreSetup {

  @Override
  public Standing standing(Rule rule, Set<URI> pages) {
    return new Standing.Needless("nothing can be set");
  }

  @Override
  public Standing add(Rule rule, Set<URI> pages) {
    return standing(rule, pages);
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    return "do nothing";
  }
}
