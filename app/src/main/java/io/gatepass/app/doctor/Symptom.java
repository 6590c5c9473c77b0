package io.gatepass.app.doctor;

import static io.gatepass.app.doctor.Severity.FAILS;
import static io.gatepass.app.doctor.Severity.WEAK;

import java.util.Locale;

/** What can be found, and what it breaks. Each has a section of its code in docs/doctor.md. */
public enum Symptom {
  CLOCK_SKEWED(
      Check.CLOCK,
      FAILS,
      "What is signed is refused, or works at another time; new uploads are answered 503."),
  STORE_UNREACHABLE(
      Check.ACCESS, FAILS, "Nothing works: no upload is created, settled or downloaded."),
  CREDENTIAL_REFUSED(
      Check.ACCESS, FAILS, "Nothing works: every call and every signed request is refused."),
  PLACE_MISSING(Check.ACCESS, FAILS, "Nothing works: there is nowhere to put an object."),
  STORE_REFUSES(Check.ACCESS, FAILS, "Nothing works: the store does not take the gateway's calls."),
  LISTING_FORBIDDEN(
      Check.LISTING, FAILS, "Uploads and objects cannot be compared: every reconciliation fails."),
  ABSENCE_FORBIDDEN(
      Check.ABSENCE,
      FAILS,
      "An upload that has not arrived looks like a store that refuses: finalize answers 502, and"
          + " nothing expires."),
  ADDRESS_UNREACHABLE(
      Check.WRITE, FAILS, "Clients that reach it as this machine does can send nothing."),
  ADDRESS_ELSEWHERE(
      Check.WRITE, FAILS, "What clients send does not arrive where the gateway looks for it."),
  SIGNATURE_REFUSED(Check.WRITE, FAILS, "Every client is refused, although the gateway is not."),
  WRITE_FORBIDDEN(Check.WRITE, FAILS, "No client can send anything."),
  WRITE_REFUSED(Check.WRITE, FAILS, "No client can send anything."),
  STORED_DIFFERENTLY(
      Check.WRITE, FAILS, "Every upload is rejected at finalize: it is not what was signed."),
  READING_FORBIDDEN(
      Check.READ, FAILS, "Content cannot be looked at: uploads stay unsettled, answered 502."),
  DOWNLOAD_REFUSED(Check.READ, FAILS, "No client can download anything."),
  DOWNLOAD_DIFFERS(Check.READ, FAILS, "Clients do not get the bytes that were stored."),
  SIGNATURE_IGNORED(Check.SIGNATURE, FAILS, "Anybody can write into the store, signed or not."),
  OVERWRITE_ACCEPTED(
      Check.WRITE_ONCE, FAILS, "Who uploaded a file can replace it after it was found good."),
  LENGTH_NOT_BOUND(
      Check.LENGTH, FAILS, "A client can send more than it was permitted, and you pay for it."),
  TYPE_NOT_BOUND(Check.TYPE, FAILS, "A client can store another type than it was permitted."),
  CHECKSUM_LEAKED(
      Check.CHECKSUM, FAILS, "Clients that know no checksum cannot send what was signed."),
  CHECKSUM_REFUSED(Check.CHECKSUM, FAILS, "Uploads that declare this checksum fail."),
  CHECKSUM_NOT_BOUND(
      Check.CHECKSUM, FAILS, "Broken bytes are stored although their checksum was declared."),
  FORM_UNSUPPORTED(Check.FORM, FAILS, "Uploads by form fail, and Uppy 6 sends no other."),
  FORM_REFUSED(Check.FORM, FAILS, "Uploads by form fail, and Uppy 6 sends no other."),
  FORM_LENGTH_NOT_BOUND(Check.FORM, FAILS, "A form takes more bytes than it was signed for."),
  PARTS_NOT_OPENED(Check.PARTS, FAILS, "Large files cannot be sent."),
  PART_REFUSED(Check.PARTS, FAILS, "Large files cannot be sent."),
  PART_LENGTH_NOT_BOUND(Check.PARTS, FAILS, "A part can be larger than it was signed for."),
  PARTS_NOT_LISTED(Check.PARTS, FAILS, "Large files can be neither resumed nor completed."),
  PARTS_NOT_COMPLETED(Check.PARTS, FAILS, "Large files are sent and never become ready."),
  PARTS_NOT_ENDED(Check.PARTS, FAILS, "Parts of uploads that were given up stay, and cost."),
  COPY_REFUSED(Check.COPY, FAILS, "What is staged never becomes ready."),
  OBJECT_PUBLIC(Check.STRANGERS, FAILS, "Who knows or guesses a key reads the file, unsigned."),
  LISTING_PUBLIC(Check.STRANGERS, FAILS, "Anybody sees the keys of all files."),
  CORS_MISSING(Check.PAGES, FAILS, "Browsers let these pages send nothing to the store."),
  CORS_METHOD_MISSING(Check.PAGES, FAILS, "Browsers let these pages send no such request."),
  CORS_HEADER_MISSING(Check.PAGES, FAILS, "Browsers let these pages not set what was signed."),
  CORS_ETAG_HIDDEN(
      Check.PAGES, WEAK, "Uppy hangs or fails on these pages; our own client does not need it."),
  PARTS_KEPT(
      Check.PARTS_RULE, WEAK, "Parts that a gateway which is gone left are paid for, for ever."),
  STAGING_KEPT(
      Check.STAGING_RULE, WEAK, "Bytes that a gateway which is gone left are paid for, for ever."),
  STRANGERS_NOT_BLOCKED(
      Check.STRANGERS_RULE, WEAK, "One wrong policy would make every file public."),
  DELETE_FORBIDDEN(
      Check.DELETE, FAILS, "Rejected and deleted files stay, and can be overwritten by nobody."),
  DELETE_INEFFECTIVE(Check.DELETE, FAILS, "Deleted files are still there.");

  private final Check check;
  private final Severity severity;
  private final String breaks;

  Symptom(Check check, Severity severity, String breaks) {
    this.check = check;
    this.severity = severity;
    this.breaks = breaks;
  }

  Check check() {
    return check;
  }

  Severity severity() {
    return severity;
  }

  /** One sentence or two. */
  public String breaks() {
    return breaks;
  }

  /** As it is written in JSON and in the log. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
