/**
 * Storage kept refusing, or kept not answering (status 0). The upload is still pending, and of
 * one in parts those that have arrived stay.
 */
export class NotDelivered extends Error {
  constructor(status, { inParts = false } = {}) {
    super(status === 0 ? "Storage could not be reached" : `Storage answered HTTP ${status}`);
    this.name = "NotDelivered";
    Object.assign(this, { status, inParts });
  }
}

export class UnknownInstruction extends Error {
  constructor(kind) {
    super(`This page cannot carry out a transfer of kind "${kind}".`);
    this.name = "UnknownInstruction";
  }
}
