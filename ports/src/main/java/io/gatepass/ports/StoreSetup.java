package io.gatepass.ports;

import java.net.URI;
import java.util.Set;

/**
 * What an operator sets around the objects of one store: which pages may send, who may look without
 * a signature, and what the store removes by itself. Texts are for an operator and hold no secret.
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

  /** What can be set by a rule of the store's own. */
  enum Rule {
    PAGES(Topic.PAGES),
    FORGOTTEN_PARTS(Topic.FORGOTTEN_PARTS),
    STAGING(Topic.STAGING),
    STRANGERS(Topic.STRANGERS);

    private final Topic topic;

    Rule(Topic topic) {
      this.topic = topic;
    }

    public Topic topic() {
      return topic;
    }
  }

  /**
   * Whether it is set, by whomever. Calls the network, changes nothing, may be repeated and throws
   * nothing: what cannot be asked is {@link Standing.Unasked} or {@link Standing.Untold}.
   *
   * @param pages origins whose pages send to the store
   */
  Standing standing(Rule rule, Set<URI> pages);

  /**
   * Sets what is missing: looks again, and adds to what is there then. What others have set is
   * written back as it was, with everything in it that this program does not know. Calls the
   * network; repeatable, for what is set is not written again.
   *
   * @return how it stood right before: {@link Standing.Missing} with an addition is now written,
   *     anything else was left alone
   * @throws StorageException.Conflict when somebody else changed the store's settings meanwhile
   * @throws StorageException.Misconfigured when a right is missing, which the message names
   * @throws StorageException when the store does not take it or is silent
   */
  Standing add(Rule rule, Set<URI> pages);

  /** Where somebody without a credential would ask for a list of the objects; no network. */
  URI listing();

  /**
   * One command, or one setting, that puts it right, with names filled in; no network.
   *
   * @param pages origins whose pages send to the store
   */
  String remedy(Topic topic, Set<URI> pages);
}
