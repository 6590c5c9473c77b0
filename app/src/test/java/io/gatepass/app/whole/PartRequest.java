package io.gatepass.app.whole;

/** One part and its signed request, sent as it stands. */
record PartRequest(int number, Instruction request) {
  /** The status of storage's answer. */
  int put(byte[] content) {
    return request.put(content).statusCode();
  }
}
