package io.gatepass.app.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Counts what the listener's connections carry, headers and all, below everything that decodes: the
 * proof that file bytes do not pass through the gateway.
 */
@ChannelHandler.Sharable
final class ListenerBytes extends ChannelDuplexHandler {
  private final Counter received;
  private final Counter sent;

  ListenerBytes(MeterRegistry registry) {
    this.received =
        Counter.builder("gatepass.listener.received")
            .baseUnit("bytes")
            .description("Bytes that the gateway's own listener received, headers included")
            .register(registry);
    this.sent =
        Counter.builder("gatepass.listener.sent")
            .baseUnit("bytes")
            .description("Bytes that the gateway's own listener sent, headers included")
            .register(registry);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    count(received, message);
    super.channelRead(context, message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    count(sent, message);
    super.write(context, message, promise);
  }

  private static void count(Counter counter, Object message) {
    if (message instanceof ByteBuf bytes) {
      counter.increment(bytes.readableBytes());
    }
  }
}
