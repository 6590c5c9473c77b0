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

/**
 * Storage took every part, and yet Gatepass keeps saying with this code why there is no file. The
 * upload is still pending, and what has arrived stays.
 */
export class NeverWhole extends Error {
  constructor(code) {
    super(`Gatepass keeps answering ${code}`);
    this.name = "NeverWhole";
    this.code = code;
  }
}

/** Nobody read the answer to a create: the upload may be known to Gatepass or not. */
export class NotAnswered extends Error {
  constructor() {
    super("Gatepass did not answer");
    this.name = "NotAnswered";
  }
}

export class UnknownInstruction extends Error {
  constructor(kind) {
    super(`This client cannot carry out a transfer of kind "${kind}".`);
    this.name = "UnknownInstruction";
  }
}
