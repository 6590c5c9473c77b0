package io.gatepass.ports;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.TypeTree;
import java.util.Optional;

/**
 * Tells from its first bytes what a content is. Calls no network, runs nothing of what it is given,
 * and may be used from any thread. Found with {@link java.util.ServiceLoader}.
 */
public interface ContentDetector extends TypeTree {

  /** How many bytes from the beginning are enough: 64 KiB. */
  ByteCount HEAD = new ByteCount(64 << 10);

  /**
   * The type whose signature the bytes carry, without parameters; {@code text/plain} where they are
   * text and carry none.
   *
   * @param head the first bytes of a content, at most {@link #HEAD}; all of a smaller one
   * @return empty when nothing is known
   */
  Optional<ContentType> detect(byte[] head);
}
