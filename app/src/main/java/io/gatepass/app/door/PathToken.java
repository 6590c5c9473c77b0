package io.gatepass.app.door;

import io.gatepass.app.token.TokenName;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an upload token out of the address of a call, {@code /uppy/<token>/s3/...}, before anybody
 * else reads it: from there on it is a credential as any other, in the header where the door looks
 * for one, and nothing that tells an address can tell it. A second slash before {@code s3}, which
 * some clients send, goes too.
 */
final class PathToken extends ChannelInboundHandlerAdapter {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/uppy(?:/("
              + Pattern.quote(TokenName.FORM.prefix())
              + "[!-~&&[^/?#]]*))?/+(s3(?:[/?].*)?)",
          Pattern.DOTALL);

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      take(request);
    }
    context.fireChannelRead(message);
  }

  /** A token beside another credential is one too many: the door refuses both. */
  static void take(HttpRequest request) {
    Matcher address = ADDRESS.matcher(request.uri());
    if (address.matches()) {
      request.setUri("/uppy/" + address.group(2));
      if (address.group(1) != null) {
        request.headers().add(HttpHeaderNames.AUTHORIZATION, "Bearer " + address.group(1));
      }
    }
  }
}
