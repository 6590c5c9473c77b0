package io.gatepass.app.whole;

/** How a client sends a file that fits into one part. */
enum Way {
  PUT {
    @Override
    Answer create(GatepassClient client, byte[] content) {
      return client.create(content);
    }

    @Override
    int send(Answer created, byte[] content) {
      return created.instruction().put(content).statusCode();
    }
  },
  PARTS {
    @Override
    Answer create(GatepassClient client, byte[] content) {
      return client.createParts(content);
    }

    @Override
    int send(Answer created, byte[] content) {
      return created.parts().getFirst().put(content);
    }
  },
  FORM {
    @Override
    Answer create(GatepassClient client, byte[] content) {
      return client.createForm("");
    }

    @Override
    int send(Answer created, byte[] content) {
      return created.form().send(content).statusCode();
    }
  };

  abstract Answer create(GatepassClient client, byte[] content);

  /** The status of storage's answer. */
  abstract int send(Answer created, byte[] content);
}
