package io.gatepass.app.testing;

import io.gatepass.contract.NoSetup;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.UploadSigner;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A store in memory, whose failures a test decides. */
public final class FakeStorage implements StorageProvider {
  static final String HOST = "https://store.example";

  private final StoreIdentity identity;
  private final ProviderRules rules;
  private final boolean takesForms;
  private final InstantSource clock;
  private final Calls<Storage> calls = new Calls<>(Storage.class);
  private final FakeObjects objects;
  private final FakeParts multiparts;
  private StoreSetup setup = new NoSetup(URI.create(HOST));
  private boolean closed;

  private FakeStorage(
      String identity, ProviderRules rules, boolean takesForms, InstantSource clock) {
    this.identity = new StoreIdentity(identity);
    this.rules = rules;
    this.takesForms = takesForms;
    this.clock = clock;
    this.objects = new FakeObjects(calls, clock);
    this.multiparts = new FakeParts(calls, objects, Rules.parts(rules.writeOnce()), clock);
  }

  public FakeStorage(String identity, ProviderRules rules, InstantSource clock) {
    this(identity, rules, false, clock);
  }

  /** One that takes forms beside puts. */
  public static FakeStorage withForms(String identity, ProviderRules rules, InstantSource clock) {
    return new FakeStorage(identity, rules, true, clock);
  }

  /** The same, with rules around its objects. */
  public FakeStorage within(StoreSetup around) {
    setup = around;
    return this;
  }

  public Calls<Storage> calls() {
    return calls;
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public StoreIdentity identity() {
    return identity;
  }

  @Override
  public URI clientOrigin() {
    return URI.create(HOST);
  }

  @Override
  public ProviderRules rules() {
    return rules;
  }

  @Override
  public FakeObjects objects() {
    return objects;
  }

  @Override
  public UploadSigner uploads() {
    return this::signPut;
  }

  @Override
  public Optional<FormSigner> forms() {
    return takesForms ? Optional.of(new FakeForms(calls, clock)) : Optional.empty();
  }

  @Override
  public FakeParts multiparts() {
    return multiparts;
  }

  @Override
  public DownloadSigner downloads() {
    return new FakeDownloads(calls, clock);
  }

  @Override
  public StoreSetup setup() {
    return setup;
  }

  @Override
  public void close() {
    closed = true;
  }

  private SignedRequest signPut(
      UploadId id, Placement placement, Constraints constraints, Lifetime lifetime) {
    calls.enter(Storage.SIGN_PUT);
    return new SignedRequest(
        HttpMethod.PUT,
        URI.create(HOST + "/" + placement.uploadKey() + "?signature=put"),
        Map.of("Content-Type", constraints.type().value()),
        clock.instant().plus(lifetime.value()));
  }
}
