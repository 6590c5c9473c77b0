package io.gatepass.contract;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.Set;

/** A store around which nothing can be set. */
record NoSetup(URI listing) implements StoreSetup {

  @Override
  public Standing forgottenParts() {
    return new Standing.Needless("nothing can be set");
  }

  @Override
  public Standing staging() {
    return new Standing.Needless("nothing can be set");
  }

  @Override
  public Standing strangers() {
    return new Standing.Needless("nothing can be set");
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    return "do nothing";
  }
}
