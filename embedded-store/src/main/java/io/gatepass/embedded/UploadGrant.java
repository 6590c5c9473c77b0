package io.gatepass.embedded;

import java.io.InputStream;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * The store as the holder of a signed upload may use it. The server obeys headers that nobody
 * signed: a copy source would turn the upload into a copy of any object, over any object, and an
 * access header would publish it. Here an upload can only create a private object, once.
 */
final class UploadGrant extends ForwardingBlobStore {

  UploadGrant(BlobStore everything) {
    super(everything);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    return super.putBlob(request.toBuilder().ifNoneMatch("*").acl((String) null).build(), payload);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
  }
}
