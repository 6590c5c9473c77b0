package io.gatepass.ports;

import java.io.InputStream;

/**
 * Has a content scanned for malware. Calls the network and blocks; may be used from any thread, for
 * several contents at once, and repeated.
 */
public interface VirusScanner {

  /**
   * Streams the content to the scanner, in pieces, and waits for what it finds. Nothing else than
   * what this returns is a verdict: a scanner that does not answer has not found anything clean.
   *
   * @param content read once from the beginning to its end, or up to where the verdict is known;
   *     what it throws goes through unchanged
   * @throws ScannerUnavailable when there is no verdict and asking again later may help
   */
  ScanVerdict scan(InputStream content);
}
