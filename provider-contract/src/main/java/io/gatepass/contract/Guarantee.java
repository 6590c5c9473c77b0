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
  RANGED_READ("Ranges: 206 with the bytes, 416 beyond the end"),
  DISPOSITION_EXACT("Any file name arrives byte for byte: space, +, %, #, quotes, unicode, emoji"),
  DELIVERY_DECIDED("A download is served as we say, whatever was stored"),
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
