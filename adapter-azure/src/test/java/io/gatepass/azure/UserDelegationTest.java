package io.gatepass.azure;

import static io.gatepass.azure.Samples.HELLO;
import static io.gatepass.azure.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.identity.CredentialUnavailableException;
import io.gatepass.contract.ServerAbsent;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Without an account key: what is signed in the name of an identity. */
class UserDelegationTest {
  private static final Map<String, String> SETTINGS =
      Map.of("account", SecureAzurite.ACCOUNT, "container", "delegated");

  /** Where there is no Azurite, nothing is proven, which is printed. */
  private static void run(Consumer<SecureAzurite> test) {
    try (SecureAzurite azurite = SecureAzurite.start()) {
      azurite.owner().createBlobContainer("delegated");
      test.accept(azurite);
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  static StorageProvider open(
      SecureAzurite server, HttpClient http, TokenCredential identity, InstantSource clock) {
    return new AzureStorageProvider(
        Stores.read(SETTINGS, Map.of("endpoint", server.endpoint().toString())),
        Patience.NORMAL,
        clock,
        http,
        Optional.of(identity));
  }

  private static SignedRequest sign(StorageProvider store, UploadId id, ObjectKey key) {
    return store.uploads().signPut(id, Samples.at(key), Samples.exactly(HELLO), Lifetime.STANDARD);
  }

  @Test
  void uploads_downloads_copies_and_refusals_work_as_with_the_account_key() {
    run(UserDelegationTest::uploadsAndDownloads);
  }

  private static void uploadsAndDownloads(SecureAzurite azurite) {
    Http http = new Http(azurite::browser);
    try (StorageProvider store =
        open(azurite, azurite.http(), SecureAzurite.identity(), InstantSource.system())) {
      ObjectKey key = Samples.key();
      UploadId id = Samples.id();
      SignedRequest write = sign(store, id, key);
      assertThat(write.uri().getQuery())
          .contains("sp=c", "spr=https", "sr=b", "skoid=", "ske=")
          .doesNotContain("srh=", "srq=");
      assertThat(http.send(write, HELLO).statusCode()).isEqualTo(201);
      assertThat(http.send(write, OTHER).statusCode()).isEqualTo(403);
      StoredObject kept = store.objects().find(key).orElseThrow();
      StoredObject copy = store.objects().promote(kept.ref(), Samples.key());
      SignedRequest read =
          store.downloads().signGet(copy.ref(), Samples.AS_TEXT, Lifetime.STANDARD);
      assertThat(http.send(read, new byte[0]).body()).isEqualTo(HELLO);
      assertThat(http.abuse("GET", write, "", new byte[0]).statusCode()).isEqualTo(403);
      store.objects().delete(kept.ref());
      assertThat(store.objects().find(key)).isEmpty();
    }
  }

  @Test
  void parts_work_as_with_the_account_key() {
    run(UserDelegationTest::sendsParts);
  }

  private static void sendsParts(SecureAzurite azurite) {
    try (StorageProvider store =
        open(azurite, azurite.http(), SecureAzurite.identity(), InstantSource.system())) {
      UploadId id = Samples.id();
      Placement placement = new Placement(Samples.key(), Optional.of(Samples.key()));
      MultipartUploads parts = store.multiparts();
      PartSession session = parts.begin(id, placement, Samples.exactly(HELLO));
      SignedRequest part =
          parts
              .signer(session, Lifetime.STANDARD)
              .sign(new Part(1, Optional.empty()), Optional.empty());
      assertThat(part.uri().getQuery()).contains("sp=w", "spr=https", "sr=b", "skoid=");
      assertThat(new Http(azurite::browser).send(part, HELLO).statusCode()).isEqualTo(201);
      parts.complete(id, session, Samples.exactly(HELLO), parts.arrived(session));
      StoredObject staged = store.objects().find(session.key()).orElseThrow();
      assertThat(store.objects().promote(staged.ref(), placement.key()).size().value())
          .isEqualTo(HELLO.length);
      parts.abort(session.key());
    }
  }

  @Test
  void a_request_ends_with_the_key_that_signed_it_and_is_refused_then() {
    run(UserDelegationTest::endsWithItsKey);
  }

  private static void endsWithItsKey(SecureAzurite azurite) {
    Instant end = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
    InstantSource earlier = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(-5));
    HttpClient brief = new BriefKeys(azurite.http(), end);
    try (StorageProvider store = open(azurite, brief, SecureAzurite.identity(), earlier)) {
      SignedRequest write = sign(store, Samples.id(), Samples.key());
      assertThat(write.expiresAt()).isEqualTo(end);
      assertThat(new Http(azurite::browser).send(write, HELLO).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void an_identity_that_cannot_be_had_is_the_operators_to_mend_and_is_not_told() {
    run(UserDelegationTest::tellsNoIdentity);
  }

  private static void tellsNoIdentity(SecureAzurite azurite) {
    TokenCredential nobody =
        scopes -> Mono.error(new CredentialUnavailableException("secret tenant text"));
    try (StorageProvider store = open(azurite, azurite.http(), nobody, InstantSource.system())) {
      StorageException.Misconfigured thrown =
          catchThrowableOfType(
              StorageException.Misconfigured.class, () -> sign(store, Samples.id(), Samples.key()));
      assertThat(thrown)
          .hasMessageContaining("no usable credential")
          .hasMessageNotContaining("secret")
          .hasNoCause();
    }
  }
}
