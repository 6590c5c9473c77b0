package io.gatepass.ports;

import io.gatepass.domain.ObjectKey;
import java.net.URI;
import java.util.Optional;

/**
 * A cache in front of a store that readers are sent to. What it serves under one address never
 * changes: a key belongs to one upload and is written once, so nothing has to be purged but what is
 * deleted. It serves a file under the type that it is stored with. Ready to use from any thread;
 * calls no network.
 */
public interface Cdn {

  /** To permit reading one file; empty where it checks no signature. */
  Optional<DownloadSigner> downloads();

  /** To permit reading all files whose keys begin alike; empty where a signature cannot say so. */
  Optional<FolderSigner> folders();

  /**
   * Where a file is that needs no signature, as long as it is there; empty where it has no such
   * addresses.
   */
  Optional<URI> address(ObjectKey key);
}
