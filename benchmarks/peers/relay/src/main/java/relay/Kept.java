package relay;

/** What is remembered of a file. */
public record Kept(String id, String contentType, long size, String tag) {}
