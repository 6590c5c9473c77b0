package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.FaultProxy.Fault;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Clients may be sent to another address than the one that the gateway calls. */
interface EndpointContract {

  @Test
  @Proves(Guarantee.PUBLIC_ENDPOINT)
  default void clients_are_sent_to_the_public_endpoint_and_are_verified_there(Bench bench) {
    URI own = bench.backend().endpoint();
    try (FaultProxy open = FaultProxy.before(own, new Fault.None());
        StorageProvider store =
            bench.backend().open(bench.backend().publiclyAt(open.uri()), InstantSource.system())) {
      Bench there = bench.on(store);
      SignedRequest write = there.sign(Samples.exactly(Samples.hello()));
      assertThat(write.uri()).hasHost("127.0.0.1").hasPort(open.uri().getPort());
      assertThat(store.clientOrigin()).isEqualTo(URI.create("http://" + open.uri().getAuthority()));
      Request request = Request.of(write, Samples.hello());
      Answers.refusedAndNothingStored(there, request.uri(Queries::forged));
      StoredObject kept = there.upload(Samples.hello());
      assertThat(Answers.accepted(there.get(kept)).body()).isEqualTo(Samples.hello());
    }
  }

  @Test
  @Proves(Guarantee.PUBLIC_ENDPOINT)
  default void the_gateway_itself_never_calls_the_public_endpoint(Bench bench) {
    URI own = bench.backend().endpoint();
    try (FaultProxy open = FaultProxy.before(own, new Fault.None());
        StorageProvider store =
            bench.backend().open(bench.backend().publiclyAt(open.uri()), InstantSource.system())) {
      assertThat(store.rules().largestPut().value()).isPositive();
      assertThat(store.objects().find(Samples.key())).isEmpty();
      assertThat(bench.on(store).sign(Samples.exactly(Samples.hello())).uri())
          .hasPort(open.uri().getPort());
      assertThat(open.connections()).isZero();
    }
  }
}
