package io.gatepass.app.remote.send;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why this machine does not write, in words that end a sentence. */
public final class Why {
  private Why() {}

  public static String of(IOException refused) {
    return switch (refused) {
      case NoSuchFileException missing -> "there is no such folder";
      case AccessDeniedException denied -> "that is not permitted";
      case FileSystemException other -> Optional.ofNullable(other.getReason()).orElse("it fails");
      default -> Optional.ofNullable(refused.getMessage()).orElse("it fails");
    };
  }
}
