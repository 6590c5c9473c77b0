package io.gatepass.domain;

/** How content types descend from each other; kept by whoever knows many of them. */
public interface TypeTree {

  /** Whether it is listed there, under this name or another. */
  boolean knows(ContentType type);

  /**
   * Whether every content of the one is content of the other too: they are the same, or the one is
   * another name or a descendant of the other. Everything descends from {@code
   * application/octet-stream}, and every text from {@code text/plain}.
   */
  boolean is(ContentType type, ContentType kind);
}
