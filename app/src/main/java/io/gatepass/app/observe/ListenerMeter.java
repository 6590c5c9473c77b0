package io.gatepass.app.observe;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer.ChannelRole;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/** Puts the byte counter at the very bottom of every connection. */
@Singleton
final class ListenerMeter implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final BeanProvider<MeterRegistry> meters;

  ListenerMeter(BeanProvider<MeterRegistry> meters) {
    this.meters = meters;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Listener(new ListenerBytes(meters.get())));
    return event.getBean();
  }

  private record Listener(ListenerBytes bytes) implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new Connection(channel, bytes) : this;
    }
  }

  private record Connection(Channel channel, ListenerBytes bytes) implements NettyServerCustomizer {
    @Override
    public void onInitialPipelineBuilt() {
      channel.pipeline().addFirst(bytes);
    }
  }
}
