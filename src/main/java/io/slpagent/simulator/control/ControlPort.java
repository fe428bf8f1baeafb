package io.slpagent.simulator.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.Truth;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fleet.FaultReader;
import io.slpagent.simulator.fleet.SeedException;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import io.slpagent.simulator.json.JsonWriter;
import io.slpagent.simulator.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Tells and changes what is so, whatever the switches say. Plain HTTP and JSON on 127.0.0.1 alone:
 *
 * <ul>
 *   <li>{@code GET /world}: time, uses that tokens have left
 *   <li>{@code POST /clock {"advance-seconds": N}}
 *   <li>{@code GET /switches}: names with a summary
 *   <li>{@code GET /switches/NAME}: configuration, lines that no model carries, trust of every
 *       member, reports, whether it is saved, clock, faults
 *   <li>{@code GET /switches/NAME/writes}: every request that could have changed something
 *   <li>{@code GET /switches/NAME/commands}: every line that was typed at its command line, without
 *       secrets
 *   <li>{@code POST /switches/NAME/log {"text": "%SYS-5-..."}} writes a line of its system log
 *   <li>{@code POST /switches/NAME/faults {"kind": ...}} adds one, {@code DELETE} removes all
 *   <li>{@code POST /switches/NAME/drift {"path": P, "value": V}} sets a node as another tool
 *       would, without a value it deletes it; {@code {"lines": [...]}} enters lines at the console
 * </ul>
 */
public final class ControlPort implements AutoCloseable {
  private static final int LONGEST_BODY = 1 << 20;

  /** A browser elsewhere could be made to send requests here under another host's name. */
  private static final Pattern OWN_HOST = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:[0-9]+)?");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final World world;
  private final Map<String, CatalystSwitch> switches;

  private ControlPort(HttpServer server, World world, Map<String, CatalystSwitch> switches) {
    this.server = server;
    this.world = world;
    this.switches = Map.copyOf(switches);
  }

  /**
   * Opens the port.
   *
   * @param port 0 for any free one
   */
  public static ControlPort open(int port, World world, Map<String, CatalystSwitch> switches)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    ControlPort control = new ControlPort(server, world, switches);
    server.setExecutor(control.threads);
    server.createContext("/", control::handle);
    server.start();
    return control;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a request gets: a status and a body. */
  private record Answer(int status, Json body) {
    static Answer problem(int status, String text) {
      return new Answer(status, new Json.Members().put("problem", text));
    }

    static Answer done() {
      return new Answer(200, new Json.Members().put("done", true));
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    Answer answer;
    try {
      answer = answer(exchange);
    } catch (JsonException | SeedException | IllegalArgumentException e) {
      answer = Answer.problem(400, String.valueOf(e.getMessage()));
    } catch (Refusal e) {
      answer = Answer.problem(400, e.tag() + " " + e.text());
    }
    byte[] body = JsonWriter.indented(answer.body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private Answer answer(HttpExchange exchange)
      throws IOException, JsonException, SeedException, Refusal {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    if (!OWN_HOST.matcher(host).matches()) {
      return Answer.problem(403, "this is not " + host);
    }
    String path = exchange.getRequestURI().getRawPath();
    List<String> parts = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
    String method = exchange.getRequestMethod();
    if (parts.equals(List.of("world")) && method.equals("GET")) {
      return new Answer(200, world());
    }
    if (parts.equals(List.of("clock")) && method.equals("POST")) {
      return advance(body(exchange));
    }
    if (parts.equals(List.of("switches")) && method.equals("GET")) {
      return new Answer(200, summaries());
    }
    if (parts.size() < 2 || !parts.get(0).equals("switches")) {
      return Answer.problem(404, "there is no " + method + " " + path);
    }
    String name = URLDecoder.decode(parts.get(1), StandardCharsets.UTF_8);
    CatalystSwitch device = switches.get(name);
    if (device == null) {
      return Answer.problem(404, "no switch is called " + name);
    }
    String what = method + " " + String.join("/", parts.subList(2, parts.size()));
    return switch (what) {
      case "GET " -> new Answer(200, Truths.of(device));
      case "GET writes" -> new Answer(200, Truths.writes(device));
      case "GET commands" -> new Answer(200, Truths.commands(device));
      case "POST log" -> log(device, body(exchange));
      case "POST faults" -> addFault(device, body(exchange));
      case "DELETE faults" -> {
        device.clearFaults();
        yield Answer.done();
      }
      case "POST drift" -> drift(device, body(exchange));
      default -> Answer.problem(404, "there is no " + method + " " + path);
    };
  }

  private static Json.Members body(HttpExchange exchange) throws IOException, JsonException {
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    return JsonReader.readObject(new String(body, StandardCharsets.UTF_8));
  }

  private Json world() {
    return new Json.Members()
        .put("time", world.clock().instant().toString())
        .put(
            "token-uses-left",
            new Json.Items(world.usesLeft().stream().map(Json::number).toList()));
  }

  private Answer advance(Json.Members body) {
    if (body.values().size() == 1
        && body.get("advance-seconds") instanceof Json.Numeral(String literal)
        && literal.matches("[0-9]{1,9}")) {
      world.clock().advance(Duration.ofSeconds(Long.parseLong(literal)));
      return new Answer(200, world());
    }
    return Answer.problem(400, "'advance-seconds' must be a whole number of seconds");
  }

  private Json summaries() {
    Json.Items items = new Json.Items();
    switches.keySet().stream()
        .sorted()
        .forEach(name -> {
          CatalystSwitch device = switches.get(name);
          if (device != null) {
            Truth truth = device.truth();
            items.add(
                new Json.Members()
                    .put("name", name)
                    .put("release", device.release())
                    .put("saved", !truth.unsaved())
                    .put("failure", truth.licensing().failure())
                    .put("writes", device.writes().count()));
          }
        });
    return new Json.Members().put("switches", items);
  }

  private static Answer addFault(CatalystSwitch device, Json.Members body) throws SeedException {
    Fault fault = FaultReader.read(body);
    device.addFaults(List.of(fault));
    return Answer.done();
  }

  private static Answer log(CatalystSwitch device, Json.Members body) {
    if (body.values().size() == 1
        && body.get("text") instanceof Json.Text(String text)
        && text.matches("%[^\\r\\n]{1,1000}")) {
      device.desk().writeLog(text);
      return Answer.done();
    }
    return Answer.problem(400, "'text' must be one line that starts with a percent sign");
  }

  private static Answer drift(CatalystSwitch device, Json.Members body) throws Refusal {
    if (body.get("lines") instanceof Json.Items lines) {
      device.drift(lines.values().stream().map(Json::plain).toList());
      return Answer.done();
    }
    if (body.get("path") instanceof Json.Text(String path)) {
      device.drift(path, body.get("value"));
      return Answer.done();
    }
    return Answer.problem(400, "'path' (and 'value'), or 'lines', is wanted");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
