package io.gatepass.app.download;

import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import java.net.InetAddress;
import java.util.Optional;

/**
 * How somebody wants a file.
 *
 * @param saveAs the name to offer; empty: the one given at creation
 * @param reader from where it will be read; empty: nobody knows
 */
public record Wanted(
    Disposition.Kind as, Optional<FileName> saveAs, Optional<InetAddress> reader) {}
