package io.slpagent.simulator.restconf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ConnectionLost;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fault.Fault.CutsShort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;

/** The web server of one pretend switch: who may ask, what is asked, and how it is answered. */
public final class RestconfFace implements HttpHandler {
  private static final String ROOT = "/restconf";
  private static final String HOST_META =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>
        <Link rel='restconf' href='/restconf'/>
      </XRD>
      """;

  private final CatalystSwitch device;
  private final byte[] credentials;
  private final Duration delay;
  private final DataResource data;
  private final OperationResource operations;

  /**
   * @param delay real time that every request takes longer
   */
  public RestconfFace(CatalystSwitch device, String user, String password, Duration delay) {
    this.device = device;
    this.credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.delay = delay;
    this.data = new DataResource(device);
    this.operations = new OperationResource(device);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      pause();
      Request request = Request.read(exchange);
      Reply reply = reply(exchange, request);
      if (request.writes()) {
        device.note(request.method(), request.path(), request.body(), reply.status());
      }
      send(exchange, request, reply);
    } catch (Refusal refusal) {
      send(exchange, Reply.of(refusal, plainErrors()));
    } catch (ConnectionLost e) {
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private void pause() throws InterruptedException {
    Duration wait =
        device.faults().stream()
            .filter(Fault.Slow.class::isInstance)
            .map(fault -> ((Fault.Slow) fault).by())
            .reduce(delay, Duration::plus);
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
  }

  private Reply reply(HttpExchange exchange, Request request) throws ConnectionLost {
    try {
      if (request.path().equals("/.well-known/host-meta")) {
        return Reply.text("application/xrd+xml", HOST_META);
      }
      if (!authenticated(exchange)) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"restconf\"");
        throw new Refusal(401, "access-denied", "", "");
      }
      return route(request);
    } catch (Refusal refusal) {
      return Reply.of(refusal, plainErrors());
    } catch (ConnectionLost lost) {
      device.note(request.method(), request.path(), request.body(), 0);
      throw lost;
    }
  }

  private boolean plainErrors() {
    return device.spec().circumstances().manners().plainErrors();
  }

  private boolean authenticated(HttpExchange exchange) {
    String header = Request.header(exchange, "Authorization");
    if (!header.startsWith("Basic ")) {
      return false;
    }
    try {
      byte[] sent = Base64.getDecoder().decode(header.substring("Basic ".length()).strip());
      return MessageDigest.isEqual(sent, credentials);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Reply route(Request request) throws Refusal, ConnectionLost {
    if (!device.spec().circumstances().manners().access().privileged()) {
      throw new Refusal(403, "access-denied", "", "");
    }
    String path = request.path();
    if (!acceptable(request.accept())) {
      throw new Refusal(406, "invalid-value", "", "");
    }
    if (path.equals(ROOT) || path.equals(ROOT + "/")) {
      return operations.root(request);
    }
    if (path.equals(ROOT + "/yang-library-version")) {
      return operations.libraryVersion();
    }
    if (path.startsWith(ROOT + "/tailf/modules/")) {
      return operations.module(path.substring((ROOT + "/tailf/modules/").length()));
    }
    if (path.equals(ROOT + "/operations") || path.startsWith(ROOT + "/operations/")) {
      return operations.answer(request, below(path, "/operations"));
    }
    if (path.equals(ROOT + "/data") || path.startsWith(ROOT + "/data/")) {
      return data.answer(request, below(path, "/data"));
    }
    throw Refusal.noKeypath();
  }

  private static String below(String path, String resource) {
    String rest = path.substring(ROOT.length() + resource.length());
    String text = rest.startsWith("/") ? rest.substring(1) : rest;
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean acceptable(String accept) {
    return accept.isEmpty() || accept.contains("json") || accept.contains("*/*");
  }

  private void send(HttpExchange exchange, Request request, Reply reply) throws IOException {
    boolean head = request.method().equals("HEAD");
    if (!request.writes() && !head && reply.body().length() > 1 && device.meets(CutsShort.class)) {
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
      exchange.close();
      return;
    }
    boolean asksForm = request.method().equals("OPTIONS") || reply.status() == 415;
    if (asksForm && request.path().startsWith(ROOT + "/data")) {
      exchange.getResponseHeaders().set("Accept-Patch", patchTypes());
    }
    send(exchange, head ? new Reply(reply.status(), reply.contentType(), "") : reply);
  }

  /** RFC 5789 section 3.1; RFC 8040 section 4.1 wants it in the answer to OPTIONS. */
  private String patchTypes() {
    return device.takesYangPatch()
        ? Reply.YANG_JSON + ", " + YangPatchResource.MEDIA_TYPE
        : Reply.YANG_JSON;
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Server", "openresty");
    exchange
        .getResponseHeaders()
        .set("Cache-Control", "private, no-cache, must-revalidate, proxy-revalidate");
    exchange.getResponseHeaders().set("Pragma", "no-cache");
    if (!reply.contentType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
    exchange.close();
  }
}
