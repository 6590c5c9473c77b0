package io.gatepass.inspection;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.util.Objects.requireNonNull;

import io.gatepass.domain.ContentType;
import io.gatepass.ports.ContentDetector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.detect.TextDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.mime.MimeTypesFactory;

/** Signatures and the tree of types from Apache Tika; parses nothing but an XML root element. */
public final class TikaDetector implements ContentDetector {
  private static final MediaType PROGRAM = MediaType.application("x-msdownload");

  private static final int DOS_HEADER = 0x40;
  private static final int PROGRAM_BEGINS = 0x3c;

  private final MimeTypes signatures = load();
  private final MediaTypeRegistry tree = signatures.getMediaTypeRegistry();
  private final Detector text = new TextDetector();

  private static MimeTypes load() {
    try {
      return MimeTypesFactory.create(
          requireNonNull(MimeTypes.class.getResource("tika-mimetypes.xml")),
          requireNonNull(TikaDetector.class.getResource("types.xml")));
    } catch (IOException | MimeTypeException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public Optional<ContentType> detect(byte[] head) {
    return Optional.of(certain(head))
        .filter(type -> !type.equals(MediaType.OCTET_STREAM))
        .flatMap(type -> ContentType.parse(type.getBaseType().toString()));
  }

  /** Two letters alone make no program: a text or random bytes may begin with them as well. */
  private MediaType certain(byte[] head) {
    MediaType type = ask(signatures, head);
    return type.equals(PROGRAM) && !hasProgram(head) ? ask(text, head) : type;
  }

  /** Whether the header says where the program begins, and that within 256 MiB. */
  private static boolean hasProgram(byte[] head) {
    return head.length >= DOS_HEADER
        && ByteBuffer.wrap(head).order(LITTLE_ENDIAN).getInt(PROGRAM_BEGINS) >>> 28 == 0;
  }

  private static MediaType ask(Detector detector, byte[] head) {
    try (InputStream content = new ByteArrayInputStream(head)) {
      return detector.detect(content, new Metadata());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public boolean knows(ContentType type) {
    return tree.getTypes().contains(node(type));
  }

  @Override
  public boolean is(ContentType type, ContentType kind) {
    return tree.isInstanceOf(node(type), node(kind));
  }

  private MediaType node(ContentType type) {
    return tree.normalize(MediaType.parse(type.essence()));
  }
}
