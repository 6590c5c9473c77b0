package io.gatepass.architecture.broken.app.upload;

/** Answers on the event loop. */
@BlocksTheEventLoop.Controller
interface BlocksTheEventLoop {
  @interface Controller {}
}
