package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.download.SignDownload;
import io.gatepass.app.download.SignFolder;
import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Cdns;
import io.gatepass.app.store.Stores;
import io.gatepass.app.sweep.ScanDue;
import io.gatepass.app.sweep.SweepDue;
import io.gatepass.app.sweep.SweepNow;
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
import io.gatepass.app.upload.SettleUpload;
import io.gatepass.app.upload.SignParts;
import io.gatepass.app.upload.SignTransfer;
import io.gatepass.app.work.Alarm;
import io.gatepass.app.work.Nudge;
import io.gatepass.domain.Upkeep;
import io.gatepass.ports.OnceUploads;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.UploadTokenRepository;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The use cases, made of plain parts. */
@Factory
final class UseCases {

  /** Microseconds, as rows keep them: what was answered is what is read again. */
  @Singleton
  @Primary
  InstantSource clock() {
    InstantSource system = InstantSource.system();
    return () -> system.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Singleton
  Policies policies(Settings settings) {
    return new Policies(settings.policies(), tenant -> settings.tenants().of(tenant).policies());
  }

  /** At the start, where settings that cannot work are refused. */
  @Context
  Cdns cdns(Settings settings, Stores stores) {
    return new CdnsFactory().make(settings, stores);
  }

  @Singleton
  Upkeep upkeep(Settings settings) {
    return new Upkeep(settings.sweep().grace());
  }

  @Singleton
  CreateUpload create(
      Stores stores,
      Policies policies,
      UploadRepository uploads,
      OnceUploads once,
      UploadTokenRepository tokens,
      Charges charges,
      Upkeep upkeep,
      Alarm alarm,
      InstantSource clock) {
    return new CreateUpload(
        stores, policies, uploads, once, tokens, charges, upkeep, alarm, clock, new SecureRandom());
  }

  @Singleton
  CreateOnce createOnce(
      CreateUpload create, SignTransfer transfer, OnceUploads once, UploadRepository uploads) {
    return new CreateOnce(create, transfer, once, uploads);
  }

  @Singleton
  SignTransfer transfer(
      Stores stores,
      Policies policies,
      UploadRepository uploads,
      Charges charges,
      Upkeep upkeep,
      Alarm alarm,
      InstantSource clock) {
    return new SignTransfer(stores, policies, uploads, charges, upkeep, alarm, clock);
  }

  @Singleton
  SignParts signParts(
      Stores stores,
      Policies policies,
      UploadRepository uploads,
      Charges charges,
      Upkeep upkeep,
      InstantSource clock) {
    return new SignParts(stores, policies, uploads, charges, upkeep, clock);
  }

  @Singleton
  ListParts listParts(
      Stores stores, UploadRepository uploads, SettleUpload settle, InstantSource clock) {
    return new ListParts(stores, uploads, settle, clock);
  }

  @Singleton
  FindUpload find(UploadRepository uploads, Policies policies) {
    return new FindUpload(uploads, policies);
  }

  @Singleton
  ListUploads list(UploadRepository uploads) {
    return new ListUploads(uploads);
  }

  @Singleton
  RemoveLeftovers leftovers(
      Stores stores, UploadRepository uploads, Upkeep upkeep, InstantSource clock) {
    return new RemoveLeftovers(stores, uploads, upkeep, clock);
  }

  @Singleton
  SettleUpload settle(
      Stores stores,
      UploadRepository uploads,
      Inspectors inspectors,
      RemoveLeftovers leftovers,
      Upkeep upkeep,
      InstantSource clock) {
    return new SettleUpload(stores, uploads, inspectors, leftovers, upkeep, clock);
  }

  @Singleton
  FinalizeUpload complete(
      UploadRepository uploads, SettleUpload settle, @Named("scan") Nudge workers) {
    return new FinalizeUpload(uploads, settle, workers);
  }

  @Singleton
  DeleteUpload delete(
      UploadRepository uploads,
      SettleUpload settle,
      RemoveLeftovers leftovers,
      Upkeep upkeep,
      InstantSource clock) {
    return new DeleteUpload(uploads, settle, leftovers, upkeep, clock);
  }

  @Singleton
  SignDownload download(
      Stores stores, Cdns cdns, Policies policies, UploadRepository uploads, Charges charges) {
    return new SignDownload(stores, cdns, policies, uploads, charges);
  }

  @Singleton
  SignFolder folder(Stores stores, Cdns cdns, Policies policies, Charges charges) {
    return new SignFolder(stores.defaultStore(), cdns, policies, charges);
  }

  @Singleton
  SweepDue sweep(
      UploadRepository uploads,
      SettleUpload settle,
      RemoveLeftovers leftovers,
      Upkeep upkeep,
      Alarm alarm,
      @Named("scan") Nudge scans,
      InstantSource clock) {
    return new SweepDue(uploads, settle, leftovers, upkeep, alarm, scans, clock);
  }

  @Singleton
  SweepNow sweepNow(SweepDue due, InstantSource clock) {
    return new SweepNow(due, clock);
  }

  @Singleton
  ScanDue scan(UploadRepository uploads, SettleUpload settle, InstantSource clock) {
    return new ScanDue(uploads, settle, clock);
  }
}
