package io.gatepass.app.door;

import io.gatepass.app.config.Settings;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one connection when a request on it does not come to its end in time. A pause between two
 * bytes proves nothing: who sends one a second never pauses for long. What comes at once, as nearly
 * every request does, costs no timer.
 */
final class RequestWatch {
  private enum Awaiting {
    NOTHING,
    HEADERS,
    BODY
  }

  /** Of which request what is awaited; nothing of any is the same. */
  private record Watched(int request, Awaiting awaiting) {
    static final Watched NOTHING = new Watched(0, Awaiting.NOTHING);
  }

  private final Settings.Connections limits;
  private Awaiting awaiting = Awaiting.NOTHING;
  private int requests;
  private Watched watched = Watched.NOTHING;
  private @Nullable Future<?> timer;

  RequestWatch(Settings.Connections limits) {
    this.limits = limits;
  }

  /** Below what decodes. */
  ChannelHandler bytes() {
    return new Bytes();
  }

  /** Above it. */
  ChannelHandler messages() {
    return new Messages();
  }

  private void watch(ChannelHandlerContext context) {
    Watched now = awaiting == Awaiting.NOTHING ? Watched.NOTHING : new Watched(requests, awaiting);
    if (now.equals(watched)) {
      return;
    }
    stop();
    watched = now;
    switch (awaiting) {
      case NOTHING -> {}
      case HEADERS -> timer = cut(context, limits.headers());
      case BODY -> timer = cut(context, limits.body());
    }
  }

  private static Future<?> cut(ChannelHandlerContext context, Duration limit) {
    return context
        .executor()
        .schedule(() -> close(context), limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void close(ChannelHandlerContext context) {
    ChannelFuture _ = context.close();
  }

  private void stop() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private final class Bytes extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (awaiting == Awaiting.NOTHING) {
        awaiting = Awaiting.HEADERS;
      }
      context.fireChannelRead(message);
      watch(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      stop();
      context.fireChannelInactive();
    }
  }

  private final class Messages extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest) {
        requests++;
        awaiting = Awaiting.BODY;
      }
      if (message instanceof LastHttpContent) {
        awaiting = Awaiting.NOTHING;
      }
      context.fireChannelRead(message);
    }
  }
}
