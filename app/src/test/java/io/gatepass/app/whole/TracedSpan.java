package io.gatepass.app.whole;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A span as it was sent, by the numbers of its fields in opentelemetry/proto/trace/v1/trace.proto.
 *
 * @param parent empty for the first of a trace
 * @param kind 1 internal, 2 server, 3 client
 */
record TracedSpan(
    String trace, String id, String parent, String name, int kind, Map<String, String> attributes) {

  /** All spans of an ExportTraceServiceRequest. */
  static List<TracedSpan> of(byte[] request) {
    try {
      return Stream.of(UnknownFieldSet.parseFrom(request))
          .flatMap(all -> messages(all, 1))
          .flatMap(resource -> messages(resource, 2))
          .flatMap(scope -> messages(scope, 2))
          .map(TracedSpan::of)
          .toList();
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static TracedSpan of(UnknownFieldSet span) {
    return new TracedSpan(
        hex(span, 1),
        hex(span, 2),
        hex(span, 4),
        text(span, 5),
        Math.toIntExact(span.getField(6).getVarintList().getFirst()),
        messages(span, 9).collect(Collectors.toMap(member -> text(member, 1), TracedSpan::value)));
  }

  private static String value(UnknownFieldSet member) {
    return messages(member, 2)
        .map(value ->
            value.hasField(1) ? text(value, 1) : String.valueOf(value.getField(3).getVarintList()))
        .findFirst()
        .orElse("");
  }

  private static Stream<UnknownFieldSet> messages(UnknownFieldSet holder, int field) {
    return holder.getField(field).getLengthDelimitedList().stream().map(TracedSpan::parsed);
  }

  private static UnknownFieldSet parsed(ByteString bytes) {
    try {
      return UnknownFieldSet.parseFrom(bytes);
    } catch (InvalidProtocolBufferException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  private static String hex(UnknownFieldSet holder, int field) {
    return holder.getField(field).getLengthDelimitedList().stream()
        .map(bytes -> HexFormat.of().formatHex(bytes.toByteArray()))
        .findFirst()
        .orElse("");
  }

  private static String text(UnknownFieldSet holder, int field) {
    return holder.getField(field).getLengthDelimitedList().stream()
        .map(ByteString::toStringUtf8)
        .findFirst()
        .orElse("");
  }
}
