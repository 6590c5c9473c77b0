package io.gatepass.ports;

import java.net.URI;
import java.util.Set;

/**
 * What an operator sets around the objects of one store: who may look without a signature, and what
 * the store removes by itself. The first three methods call the network, change nothing, may be
 * repeated and throw nothing: what cannot be asked is {@link Standing.Unasked}.
 */
public interface StoreSetup {

  /** What an operator can put right. */
  enum Topic {
    /** The place that holds the objects is there. */
    PLACE,
    /** The gateway may do what it has to. */
    RIGHTS,
    /** Pages may send to the store and read its answers. */
    PAGES,
    /** Parts of which nothing more is heard are removed. */
    FORGOTTEN_PARTS,
    /** What is left at staging keys is removed. */
    STAGING,
    /** Nobody looks without a signature. */
    STRANGERS
  }

  /** Whether the store removes parts of which nothing more is heard. */
  Standing forgottenParts();

  /** Whether the store removes what is left at staging keys. */
  Standing staging();

  /** Whether the store refuses to be opened to everybody. */
  Standing strangers();

  /** Where somebody without a credential would ask for a list of the objects; no network. */
  URI listing();

  /**
   * One command, or one setting, that puts it right, with names filled in and without a secret; no
   * network.
   *
   * @param pages origins whose pages send to the store
   */
  String remedy(Topic topic, Set<URI> pages);
}
