package io.gatepass.ports;

/**
 * What a comparison has counted.
 *
 * @param objects that the store listed
 * @param uploads that are ready, so that there should be an object
 * @param unknownObjects objects that no upload knows
 * @param leftovers objects of uploads that should have none any more
 * @param lostUploads ready uploads whose object is not there
 * @param repaired how many of these were put right
 */
public record Tally(
    long objects,
    long uploads,
    long unknownObjects,
    long leftovers,
    long lostUploads,
    long repaired) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  public Tally plus(Tally other) {
    return new Tally(
        objects + other.objects,
        uploads + other.uploads,
        unknownObjects + other.unknownObjects,
        leftovers + other.leftovers,
        lostUploads + other.lostUploads,
        repaired + other.repaired);
  }

  public long found() {
    return unknownObjects + leftovers + lostUploads;
  }
}
