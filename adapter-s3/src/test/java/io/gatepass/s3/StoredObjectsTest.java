package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Digests;
import io.gatepass.domain.StoredObject;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.StorageClass;

class StoredObjectsTest {
  private static final String CRC32C = Digests.of(ChecksumAlgorithm.CRC32C, Samples.HELLO).value();

  private static StoredObject read(Consumer<HeadObjectResponse.Builder> head) {
    return StoredObjects.of(
        Samples.key(),
        HeadObjectResponse.builder()
            .eTag("\"0123\"")
            .contentLength(1L)
            .applyMutation(head)
            .build());
  }

  @Test
  void what_a_bucket_adds_by_itself_is_not_foreign() {
    assertThat(
            read(head ->
                    head.serverSideEncryption(ServerSideEncryption.AWS_KMS)
                        .storageClass(StorageClass.INTELLIGENT_TIERING)
                        .objectLockMode(ObjectLockMode.GOVERNANCE)
                        .tagCount(1)
                        .acceptRanges("bytes"))
                .foreignHeaders())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-cache", "max-age=0"})
  void what_a_browser_adds_to_a_conditional_write_is_not_foreign(String value) {
    assertThat(read(head -> head.cacheControl(value)).foreignHeaders()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"max-age=1", "no-cache, public", "public"})
  void any_other_cache_control_is(String value) {
    assertThat(read(head -> head.cacheControl(value)).foreignHeaders())
        .containsExactly("cache-control");
  }

  @Test
  void what_keeps_an_object_from_being_served_or_removed_is_foreign() {
    assertThat(
            read(head ->
                    head.storageClass(StorageClass.DEEP_ARCHIVE)
                        .objectLockLegalHoldStatus(ObjectLockLegalHoldStatus.ON)
                        .websiteRedirectLocation("https://elsewhere.example")
                        .missingMeta(1))
                .foreignHeaders())
        .containsExactlyInAnyOrder(
            "x-amz-storage-class",
            "x-amz-object-lock-legal-hold",
            "x-amz-website-redirect-location",
            "x-amz-missing-meta");
  }

  @Test
  void the_upload_id_is_read_whatever_the_server_makes_of_its_case() {
    StoredObject found = read(head -> head.metadata(Map.of("Gatepass-Upload-Id", "one")));
    assertThat(found.uploadId()).contains("one");
    assertThat(found.foreignHeaders()).isEmpty();
  }

  @Test
  void the_version_called_null_is_none() {
    assertThat(read(head -> head.versionId("null")).ref().version()).isEmpty();
    assertThat(read(head -> head.versionId("v1")).ref().version()).contains("v1");
  }

  @Test
  void only_digests_of_the_whole_content_count() {
    assertThat(read(head -> head.checksumCRC32C(CRC32C)).checksums()).hasSize(1);
    assertThat(
            read(head -> head.checksumCRC32C(CRC32C).checksumType(ChecksumType.COMPOSITE))
                .checksums())
        .isEmpty();
    assertThat(read(head -> head.checksumCRC32C(CRC32C + "-2")).checksums()).isEmpty();
    assertThat(read(head -> head.checksumCRC32C("no digest")).checksums()).isEmpty();
  }

  @Test
  void an_object_without_a_type_has_an_empty_one() {
    assertThat(read(_ -> {}).contentType()).isEmpty();
  }
}
