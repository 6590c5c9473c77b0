package io.gatepass.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The server takes and lists parts of sessions that it does not know, and nobody would ever remove
 * them. Here a session that is over is over, also for a part that was on its way.
 */
final class LivingSessions extends ForwardingBlobStore {

  LivingSessions(BlobStore everything) {
    super(everything);
  }

  @Override
  public UploadPartResponse uploadMultipartPart(
      MultipartUpload session, UploadPartRequest request, InputStream payload) {
    if (!isOpen(session)) {
      readToItsEnd(payload);
      throw new S3ProxyException(S3ErrorCode.NO_SUCH_UPLOAD);
    }
    UploadPartResponse answer = super.uploadMultipartPart(session, request, payload);
    if (!isOpen(session)) {
      super.abortMultipartUpload(session);
      throw new S3ProxyException(S3ErrorCode.NO_SUCH_UPLOAD);
    }
    return answer;
  }

  @Override
  public List<Part> listMultipartUpload(MultipartUpload session) {
    if (!isOpen(session)) {
      throw new S3ProxyException(S3ErrorCode.NO_SUCH_UPLOAD);
    }
    return super.listMultipartUpload(session);
  }

  /** A client that is still sending when the connection closes learns nothing of the answer. */
  private static void readToItsEnd(InputStream payload) {
    try {
      payload.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private boolean isOpen(MultipartUpload session) {
    return delegate().blobExists(session.containerName(), Leftovers.sessionOf(session.id()));
  }
}
