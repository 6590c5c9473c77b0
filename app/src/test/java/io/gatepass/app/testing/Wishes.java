package io.gatepass.app.testing;

import io.gatepass.app.upload.NewUpload;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.TransferKind;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** What clients ask for: five bytes of a PNG, unless a test says otherwise. */
public final class Wishes {
  public static final ByteCount SIZE = new ByteCount(5);

  private Wishes() {}

  public static NewUpload png() {
    return of("image/png", SIZE.value(), PolicyName.DEFAULT.value());
  }

  public static NewUpload of(String type, long size, String policy) {
    return of(type, size, policy, Optional.empty());
  }

  public static NewUpload png(Checksum checksum) {
    return of("image/png", SIZE.value(), PolicyName.DEFAULT.value(), Optional.of(checksum));
  }

  /** A PNG that is sent so, of that size or of any. */
  public static NewUpload sent(TransferKind transfer, Optional<Long> size, String policy) {
    return wish("image/png", size, policy, Optional.of(transfer), Optional.empty());
  }

  public static NewUpload form(Checksum checksum) {
    return wish(
        "image/png",
        Optional.of(5L),
        "default",
        Optional.of(TransferKind.FORM),
        Optional.of(checksum));
  }

  /** A form of any size that sends the browser on. */
  public static NewUpload form(URI redirect) {
    NewUpload form = sent(TransferKind.FORM, Optional.empty(), "default");
    return new NewUpload(
        form.filename(),
        form.contentType(),
        form.size(),
        form.policy(),
        form.transfer(),
        Optional.of(redirect),
        form.parts(),
        form.checksum(),
        form.metadata());
  }

  public static NewUpload inParts(long size) {
    return sent(TransferKind.MULTIPART, Optional.of(size), "large");
  }

  public static NewUpload inParts(long size, Checksum checksum) {
    return wish(
        "image/png",
        Optional.of(size),
        "large",
        Optional.of(TransferKind.MULTIPART),
        Optional.of(checksum));
  }

  /** In parts that the client plans. */
  public static NewUpload inParts() {
    return sent(TransferKind.MULTIPART, Optional.empty(), "large");
  }

  public static NewUpload signingFirst(int parts, NewUpload wish) {
    return new NewUpload(
        wish.filename(),
        wish.contentType(),
        wish.size(),
        wish.policy(),
        wish.transfer(),
        wish.redirect(),
        OptionalInt.of(parts),
        wish.checksum(),
        wish.metadata());
  }

  /** A PNG of any size, sent however the gateway likes. */
  public static NewUpload openSize(String policy) {
    return wish("image/png", Optional.empty(), policy, Optional.empty(), Optional.empty());
  }

  public static NewUpload of(String type, long size, String policy, Optional<Checksum> checksum) {
    return wish(type, Optional.of(size), policy, Optional.empty(), checksum);
  }

  private static NewUpload wish(
      String type,
      Optional<Long> size,
      String policy,
      Optional<TransferKind> transfer,
      Optional<Checksum> checksum) {
    return new NewUpload(
        new FileName("Cat.PNG"),
        new ContentType(type),
        size.map(ByteCount::new),
        Optional.of(new PolicyName(policy)),
        transfer,
        Optional.empty(),
        OptionalInt.empty(),
        checksum,
        Metadata.NONE);
  }
}
