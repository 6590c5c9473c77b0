package io.gatepass.ports;

import io.gatepass.domain.Lifetime;

/** Signs permission to read everything whose key begins alike, as the many files of one video. */
public interface FolderSigner {

  /**
   * Signs reading all of it, whatever comes to be there until the end. Repeatable; calls no
   * network.
   *
   * @param folder what the keys begin with, up to and including a slash
   */
  SignedFolder signFolder(String folder, Lifetime lifetime);
}
