package io.gatepass.contract;

/**
 * What every provider keeps, in the order of the matrix. "Caught" is: refused by the store where
 * the provider's rules claim {@code WIRE}, and otherwise found by the look.
 */
public enum Guarantee {
  RIGHT_REQUEST_WORKS("The right request works"),
  INSTRUCTION_COMPLETE("Every header to send is in the instruction, never Host or Content-Length"),
  OTHER_VERB_REFUSED("Another verb is refused"),
  OTHER_KEY_REFUSED("Another key is refused"),
  UNSIGNED_REFUSED("A stripped query and an anonymous request are refused"),
  TAMPERED_REFUSED("A changed expiry and a tampered signature are refused"),
  NAMED_KEY_REFUSED("A write that names the signing key and is signed by nobody is refused"),
  EXPIRED_REFUSED("An expired request is refused"),
  WRONG_LENGTH_CAUGHT("A shorter and a longer body are caught"),
  BREAK_OFF_HARMLESS("A body that breaks off stores nothing"),
  WRONG_TYPE_CAUGHT("Another content type is caught"),
  CRC32C_CAUGHT("Bytes with another CRC32C are caught"),
  SHA256_CAUGHT("Bytes with another SHA-256 are caught"),
  MD5_CAUGHT("Bytes with another MD5 are caught"),
  CRC64NVME_CAUGHT("Bytes with another CRC64NVME are caught"),
  UPLOAD_ID_BOUND("Another upload's id is caught"),
  SMUGGLED_HEADER_CAUGHT("Unsigned metadata and standard headers are caught"),
  SMUGGLED_COPY_REFUSED("A write cannot be turned into a copy of another object"),
  SECOND_WRITE_REFUSED("A second write with the same request changes nothing"),
  ONE_OF_SIXTEEN_WINS("Of 16 writes at once exactly one is kept"),
  FROZEN_WHEN_READY("After ready, nothing that was ever signed changes a download"),
  EMPTY_OBJECT("An empty object is stored and served"),
  SIZE_LIMIT_PLANNED("The largest single write is stated"),
  ODD_KEYS("Every key that a layout can make works"),
  LOOK_TELLS_ALL("A look tells size, tag, type, checksum and version"),
  ABSENT_OBJECT("A missing object is empty, not an error"),
  ABSENT_PLACE("A missing place is misconfigured, never an absent object"),
  DELETE_CONDITIONAL("A delete removes what was seen and nothing newer, repeatably"),
  LISTED_IN_ORDER("Everything is listed once, by the order of its keys, page by page"),
  FOREIGN_LISTED("What others wrote is listed too, by its own name"),
  RANGED_READ("Ranges: 206 with the bytes, 416 beyond the end"),
  DISPOSITION_EXACT("Any file name arrives byte for byte: space, +, %, #, quotes, unicode, emoji"),
  DELIVERY_DECIDED("A download is served as we say, whatever was stored"),
  ADDRESS_BOUND("A download bound to one address is refused from any other"),
  PUBLIC_ENDPOINT("Clients are sent to the public endpoint"),
  CLOCK_AHEAD("A clock that is 20 minutes ahead opens nothing yet"),
  CLOCK_BEHIND("A clock that is 20 minutes behind opens nothing any more"),
  CREDENTIAL_END("expiresAt is the credential's own end"),
  NO_DEFAULT_CHECKSUM("No checksum of the SDK's own is in a signed request"),
  PROMOTION("Promotion copies what was verified, once, and may be repeated"),
  FORM_WORKS("The right form works"),
  FORM_FIELDS_BOUND("A form with another or a missing field is refused"),
  FORM_DIGEST_CAUGHT("A form's file with another digest is caught"),
  FORM_EXTRA_CAUGHT("A field that was not signed is caught"),
  FORM_REPLAY_HARMLESS("After ready, a form sent again changes nothing"),
  FORM_LENGTH_BOUND("A form with a file outside its range is refused"),
  FORM_EXPIRES("An expired form is refused"),
  FORM_REDIRECTS("A form sends the browser on"),
  PARTS_WORK("Parts sent at once and in any order become the file"),
  PART_INSTRUCTION_COMPLETE("Every header of a part is in its instruction, as of any write"),
  PART_LIMITS_STATED("What a store takes in parts is stated, and can be signed"),
  EMPTY_IN_PARTS("An empty file in one empty part is stored"),
  PART_BOUND("A part's request writes no other part and no other session"),
  PART_NO_OTHER_USE("A part's request reaches no other upload, and does nothing but write"),
  PART_TAMPERED_REFUSED("A part's request that is stripped, tampered or expired is refused"),
  PART_NAMED_KEY_REFUSED("A part that names the signing key and is signed by nobody is refused"),
  PART_COPY_REFUSED("A part cannot be made of another object"),
  PART_LENGTH_CAUGHT("A shorter and a longer part are caught"),
  PART_DIGEST_CAUGHT("A part with another digest is refused"),
  PART_BREAK_OFF_HARMLESS("A part that breaks off is not listed"),
  PART_SENT_AGAIN("A part sent again replaces it; of writers at once exactly one is kept"),
  PARTS_ACCOUNTED("Missing parts and those of another size are told"),
  PARTS_PAGED("10,000 parts are listed in full"),
  SESSIONS_APART("Parts of another session are neither listed nor in the file"),
  PART_CHANGED_REFUSED("A part that changed since it was listed is not completed"),
  COMPLETE_EXACT("Complete takes what was listed and nothing else, once"),
  COMPLETE_FOUND("A complete whose answer is lost is found by the look"),
  PARTS_DIGEST_CAUGHT("A file in parts with another digest is caught"),
  ABORT_ENDS_ALL("Abort ends every session at its key, repeatably, and harms no object"),
  LATE_PART_HARMLESS("A part sent after complete or abort changes nothing"),
  LATE_PART_REMOVED("A part sent after abort is removed by another abort"),
  PARTS_ABSENT_PLACE("A missing place is misconfigured, never an ended session"),
  PARTS_FROZEN("After ready, no request for a part that was ever signed changes a download"),
  STORE_DOWN("A store that is down is unavailable in bounded time"),
  STORE_SLOW("A store that is slow or resets is unavailable in bounded time"),
  STORE_BUSY("A storm of 503 is unavailable, with Retry-After where it is told"),
  CREDENTIAL_REFUSED("A refused credential is misconfigured"),
  NOTHING_TOLD("No exception text holds a signature, a key or a secret");

  private final String text;

  Guarantee(String text) {
    this.text = text;
  }

  /** The row in the matrix. */
  public String text() {
    return text;
  }
}
