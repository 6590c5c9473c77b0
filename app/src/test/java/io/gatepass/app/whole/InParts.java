package io.gatepass.app.whole;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A file that is cut as its upload's plan says. */
final class InParts {
  /** The size of a part of any file that tests can hold. */
  static final int PLANNED = 8 << 20;

  private final byte[] file;
  private final int partSize;

  InParts(byte[] file, int partSize) {
    this.file = file;
    this.partSize = partSize;
  }

  static InParts planned(int size) {
    return new InParts(Noise.bytes(size), PLANNED);
  }

  byte[] file() {
    return file;
  }

  byte[] part(int number) {
    int from = (number - 1) * partSize;
    return Arrays.copyOfRange(file, from, Math.min(file.length, from + partSize));
  }

  /** Sends them; the statuses of storage's answers. */
  List<Integer> send(Collection<PartRequest> parts) {
    return parts.stream().map(part -> part.put(part(part.number()))).toList();
  }

  static String asking(Collection<Integer> numbers) {
    return "{\"numbers\":" + numbers + "}";
  }
}
