package io.gatepass.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What the jar says of itself. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "Gatepass "
          + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("(not packaged)")
    };
  }
}
