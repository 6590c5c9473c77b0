package io.gatepass.benchmarks.signing;

import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.sas.BlobSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.sas.SasProtocol;
import io.gatepass.azure.AzureStorageProviderFactory;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A shared access signature for one blob: by Microsoft's SDK, and as our adapter gives it. */
@State(Scope.Thread)
public class AzureSas {
  private static final String ACCOUNT = "gatepassbenchmark";
  private static final String ACCOUNT_KEY = "Z2F0ZXBhc3MtYmVuY2htYXJrLWtleS1vZi0zMi1ieXQ=";

  private final BlobContainerClient container =
      new BlobServiceClientBuilder()
          .endpoint("https://gatepassbenchmark.blob.core.windows.net")
          .credential(new StorageSharedKeyCredential(ACCOUNT, ACCOUNT_KEY))
          .buildClient()
          .getBlobContainerClient(Work.BUCKET);
  private final StorageProvider store =
      new AzureStorageProviderFactory()
          .create(
              new StoreSettings(
                  new StoreName("main"),
                  Map.of(
                      "account", ACCOUNT, "container", Work.BUCKET, "account-key", ACCOUNT_KEY)));
  private final UploadId id = UploadId.parse("018f2f6e-5b1c-7d3a-9c4e-2f6a1b0c8d7e").orElseThrow();
  private final Placement placement = new Placement(new ObjectKey(Work.KEY), Optional.empty());
  private final Constraints constraints =
      new Constraints(
          new SizeLimit.Exactly(new ByteCount(Work.LENGTH)),
          new ContentType(Work.TYPE),
          Optional.empty());

  @Benchmark
  public String sdk() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    String sas =
        container
            .getBlobClient(Work.KEY)
            .generateSas(
                new BlobServiceSasSignatureValues(
                        now.plus(Work.LIFE), new BlobSasPermission().setCreatePermission(true))
                    .setStartTime(now.minus(Work.LIFE))
                    .setProtocol(SasProtocol.HTTPS_ONLY));
    return container.getBlobContainerUrl() + "/" + Work.KEY + "?" + sas;
  }

  @Benchmark
  public SignedRequest ours() {
    return store.uploads().signPut(id, placement, constraints, new Lifetime(Work.LIFE));
  }

  @TearDown
  public void close() {
    store.close();
  }
}
