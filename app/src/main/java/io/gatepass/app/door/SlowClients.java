package io.gatepass.app.door;

import io.gatepass.app.config.Settings;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps who sends slowly, or opens many connections, from holding what others need. */
@Singleton
final class SlowClients implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final Settings.Connections limits;

  SlowClients(Settings settings) {
    this.limits = settings.listener().connections();
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new Listener(limits, new AtomicInteger()));
    return event.getBean();
  }

  private record Listener(Settings.Connections limits, AtomicInteger open)
      implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      if (role != ChannelRole.CONNECTION) {
        return this;
      }
      ChannelFuture closing =
          open.incrementAndGet() > limits.most() ? channel.close() : channel.closeFuture();
      closing.addListener(closed -> open.decrementAndGet());
      return new Connection(channel, new RequestWatch(limits));
    }
  }

  private record Connection(Channel channel, RequestWatch watch) implements NettyServerCustomizer {
    @Override
    public void onStreamPipelineBuilt() {
      channel.pipeline().addFirst(watch.bytes());
      channel
          .pipeline()
          .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, null, watch.messages());
    }
  }
}
