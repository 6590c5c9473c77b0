package io.gatepass.app.testing;

import io.gatepass.app.download.SignDownload;
import io.gatepass.app.download.SignFolder;
import io.gatepass.app.download.Wanted;
import io.gatepass.app.limit.Allowance;
import io.gatepass.app.limit.Limit;
import io.gatepass.app.limit.LocalBuckets;
import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Cdns;
import io.gatepass.app.store.Stores;
import io.gatepass.app.sweep.ScanDue;
import io.gatepass.app.sweep.SweepDue;
import io.gatepass.app.upload.Charges;
import io.gatepass.app.upload.CreateOnce;
import io.gatepass.app.upload.CreateUpload;
import io.gatepass.app.upload.DeleteUpload;
import io.gatepass.app.upload.FinalizeUpload;
import io.gatepass.app.upload.FindUpload;
import io.gatepass.app.upload.Inspectors;
import io.gatepass.app.upload.ListParts;
import io.gatepass.app.upload.ListUploads;
import io.gatepass.app.upload.RemoveLeftovers;
import io.gatepass.app.upload.RestingScanner;
import io.gatepass.app.upload.SettleUpload;
import io.gatepass.app.upload.SignParts;
import io.gatepass.app.upload.SignTransfer;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Scope;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.ProviderRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A whole gateway of plain parts, without HTTP: two stores, of which the first takes forms, sample
 * policies, one clock.
 */
public final class Sample {
  public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
  public static final Duration GRACE = Duration.ofMinutes(15);
  public static final Caller ANN = new Caller("acme", "ann", Set.of(Scope.values()));

  private final MutableClock time;
  private final InstantSource clock;
  private final InMemoryUploads uploads;
  private final InMemoryOnce once;
  private final Charges charges;
  private final Upkeep upkeep = new Upkeep(GRACE);
  private final Policies policies = SamplePolicies.all();
  private final RandomGenerator random;
  private int nudges;
  private final List<Instant> alarms = new ArrayList<>();
  private final FakeDetector detector = new FakeDetector();
  private final FakeScanner scanner;
  private final RestingScanner resting;
  private final FakeStorage storage;
  private final Stores stores;
  private Cdns cdns = Cdns.NONE;

  private Sample(ProviderRules rules, List<Limit> limits) {
    this.time = new MutableClock(START);
    this.clock = time;
    this.random = new Random(7);
    this.uploads = new InMemoryUploads();
    this.once = new InMemoryOnce(uploads);
    this.scanner = new FakeScanner();
    this.resting = new RestingScanner(scanner, clock);
    this.charges = new Charges(new Allowance(limits, new LocalBuckets(clock)));
    this.storage = FakeStorage.withForms("fake:main", rules, clock);
    this.stores =
        new Stores(
            new StoreName("main"),
            Map.of(
                new StoreName("main"),
                storage,
                new StoreName("other"),
                new FakeStorage("fake:other", rules, clock)));
  }

  private Sample(Sample first, Duration ahead) {
    this.time = first.time;
    this.clock = () -> first.time.instant().plus(ahead);
    this.random = first.random;
    this.uploads = first.uploads;
    this.once = first.once;
    this.scanner = first.scanner;
    this.resting = new RestingScanner(scanner, clock);
    this.charges = first.charges;
    this.storage = first.storage;
    this.stores = first.stores;
  }

  /** Another process on the same rows and stores, whose clock goes so much ahead of theirs. */
  public Sample replica(Duration ahead) {
    return new Sample(this, ahead);
  }

  /** On a store that refuses a second write. */
  public static Sample writeOnce() {
    return limited(List.of());
  }

  /** The same, where callers may not ask as often as they like. */
  public static Sample limited(List<Limit> limits) {
    return new Sample(Rules.writeOnce(), limits);
  }

  /** On a store that does not, so that uploads are promoted. */
  public static Sample promoting() {
    return new Sample(Rules.promoting(), List.of());
  }

  /** The stores' time, which is that of the first replica. */
  public MutableClock clock() {
    return time;
  }

  /** What this replica takes for the time. */
  public InstantSource now() {
    return clock;
  }

  public InMemoryUploads uploads() {
    return uploads;
  }

  public FakeStorage storage() {
    return storage;
  }

  /** How often the workers were woken. */
  public int nudges() {
    return nudges;
  }

  /** When the sweeper was to be woken. */
  public List<Instant> alarms() {
    return alarms;
  }

  public FakeDetector detector() {
    return detector;
  }

  public FakeScanner scanner() {
    return scanner;
  }

  public Charges charges() {
    return charges;
  }

  public Stores stores() {
    return stores;
  }

  /** The same, with that in front of the first store. */
  public Sample behind(Cdn cdn) {
    cdns = new Cdns(Map.of(stores.defaultStore(), cdn));
    return this;
  }

  public CreateUpload create() {
    return new CreateUpload(
        stores,
        policies,
        uploads,
        once,
        uploads.tokens(),
        charges,
        upkeep,
        alarms::add,
        clock,
        random);
  }

  public CreateOnce createOnce() {
    return new CreateOnce(create(), transfer(), once, uploads);
  }

  public SignTransfer transfer() {
    return new SignTransfer(stores, policies, uploads, charges, upkeep, alarms::add, clock);
  }

  public SignParts signParts() {
    return new SignParts(stores, policies, uploads, charges, upkeep, clock);
  }

  public ListParts listParts() {
    return new ListParts(stores, uploads, settle(), clock);
  }

  public SettleUpload settle() {
    return new SettleUpload(stores, uploads, inspectors(), leftovers(), upkeep, clock);
  }

  private Inspectors inspectors() {
    return new Inspectors(policies, detector, Optional.of(resting));
  }

  public RemoveLeftovers leftovers() {
    return new RemoveLeftovers(stores, uploads, upkeep, clock);
  }

  public FinalizeUpload complete() {
    return new FinalizeUpload(uploads, settle(), () -> nudges++);
  }

  public DeleteUpload delete() {
    return new DeleteUpload(uploads, settle(), leftovers(), upkeep, clock);
  }

  /** Handed out so, under its own name, to nobody knows where. */
  public static Wanted wanted(Disposition.Kind as) {
    return new Wanted(as, Optional.empty(), Optional.empty());
  }

  public SignDownload download() {
    return new SignDownload(stores, cdns, policies, uploads, charges);
  }

  public SignFolder folder() {
    return folder(policies);
  }

  public SignFolder folder(Policies others) {
    return new SignFolder(stores.defaultStore(), cdns, others, charges);
  }

  public FindUpload find() {
    return new FindUpload(uploads, policies);
  }

  public ListUploads list() {
    return new ListUploads(uploads);
  }

  public Sweep sweep() {
    return new Sweep(
        new SweepDue(uploads, settle(), leftovers(), upkeep, alarms::add, () -> nudges++, clock),
        new ScanDue(uploads, settle(), clock));
  }

  /** A new pending upload of {@link #ANN}. */
  public Upload.Pending pending() {
    return create().create(ANN, Wishes.png()).upload();
  }

  /** A pending upload whose bytes are in the store as promised. */
  public Upload.Pending sent() {
    Upload.Pending pending = pending();
    Bytes.asPromised(pending).arriveAt(storage);
    return pending;
  }

  /** An upload that was sent and finalized. */
  public Upload ready() {
    return finish(sent());
  }

  public Upload finish(Upload upload) {
    return complete().complete(ANN, idOf(upload));
  }

  public static Optional<UploadId> idOf(Upload upload) {
    return Optional.of(upload.terms().id());
  }
}
