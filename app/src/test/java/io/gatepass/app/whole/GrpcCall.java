package io.gatepass.app.whole;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2StreamFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** One call of gRPC with one message, which is taken and answered with an empty one. */
final class GrpcCall extends SimpleChannelInboundHandler<Http2StreamFrame> {
  /** Before each message: whether it is compressed, and its length. */
  private static final int PREFIX = 5;

  private final Consumer<byte[]> taker;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  GrpcCall(Consumer<byte[]> taker) {
    this.taker = taker;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext call, Http2StreamFrame frame)
      throws IOException {
    if (frame instanceof Http2DataFrame data) {
      ByteBuf content = data.content();
      content.readBytes(body, content.readableBytes());
      if (data.isEndStream()) {
        taker.accept(Arrays.copyOfRange(body.toByteArray(), PREFIX, body.size()));
        answer(call);
      }
    }
  }

  private static void answer(ChannelHandlerContext call) {
    DefaultHttp2Headers taken = new DefaultHttp2Headers();
    taken.status("200").set("content-type", "application/grpc");
    DefaultHttp2Headers over = new DefaultHttp2Headers();
    over.set("grpc-status", "0");
    List<Http2StreamFrame> answer =
        List.of(
            new DefaultHttp2HeadersFrame(taken),
            new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(new byte[PREFIX])),
            new DefaultHttp2HeadersFrame(over, true));
    for (Http2StreamFrame frame : answer) {
      call.write(frame).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
    call.flush();
  }
}
