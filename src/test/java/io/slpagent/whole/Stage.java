package io.slpagent.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.device.ByTransport;
import io.slpagent.device.Pause;
import io.slpagent.inventory.CronCheck;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.file.InventoryLoader;
import io.slpagent.licensing.Verdict.Result;
import io.slpagent.netconf.NetconfConnector;
import io.slpagent.reconcile.Approval;
import io.slpagent.reconcile.Errand;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.Reconciler;
import io.slpagent.reconcile.RunListener;
import io.slpagent.reconcile.RunRequest;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.memory.CorrectionFolder;
import io.slpagent.reconcile.memory.Corrections;
import io.slpagent.reconcile.memory.LockFolder;
import io.slpagent.reconcile.memory.Memory;
import io.slpagent.reconcile.wave.Waves;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Failure;
import io.slpagent.report.JsonReport;
import io.slpagent.report.Mode;
import io.slpagent.report.Outcome;
import io.slpagent.report.Palette;
import io.slpagent.report.RunReport;
import io.slpagent.report.TextReport;
import io.slpagent.restconf.RestconfConnector;
import io.slpagent.shell.ShellConnector;
import io.slpagent.simulator.Endpoint;
import io.slpagent.simulator.Listening;
import io.slpagent.simulator.Options;
import io.slpagent.simulator.Simulation;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.fleet.SwitchSpec.Circumstances;
import io.slpagent.simulator.fleet.SwitchSpec.Editing;
import io.slpagent.simulator.fleet.SwitchSpec.Manners;
import io.slpagent.simulator.fleet.SwitchSpec.YangPatching;
import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.ssh.SshConnector;
import io.slpagent.yang.library.SchemaRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A pretend fleet, an inventory for it, and the agent. Everything that was printed is kept. */
final class Stage implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final CronCheck ANY_TIME = cron -> Optional.empty();
  private final Simulation simulation;
  private final Path folder;
  private final Fleet fleet;
  private final Corrections corrections;
  private final HttpClient control = HttpClient.newHttpClient();
  private final StringBuilder printed = new StringBuilder();
  private String defaults =
      """
        licensing: {transport: smart, url: default}
        dns: {lookup: on, servers: [10.31.104.74], domain: cisco.com, source-interface: Vlan10}
        http-client: {source-interface: Vlan10}
        policy: {mode: apply, deletes: allowed, save: when-clean}
        trust: {token: "${env:TOKEN}", wait: 20s}
      """;
  private String limits = "{connect: 10s, call: 20s, device: 1m}";
  private final Map<String, String> connections = new LinkedHashMap<>();
  private final List<String> further = new ArrayList<>();

  /**
   * @param folder for the agent's state and cache
   * @param switches names of the demonstration's fleet
   */
  Stage(Path folder, SchemaRepository schemas, String... switches) throws IOException {
    this(folder, schemas, List.of(new WorldSpec.Token(Canary.TOKEN, 100, false)), switches);
  }

  Stage(Path folder, SchemaRepository schemas, List<WorldSpec.Token> tokens, String... switches)
      throws IOException {
    this(folder, schemas, tokens, UnaryOperator.identity(), switches);
  }

  /** Switches that hand out the texts of their modules. */
  static Stage withModules(Path folder, SchemaRepository schemas, Path modules, String... switches)
      throws IOException {
    return new Stage(
        folder,
        schemas,
        some(List.of(), UnaryOperator.identity(), switches),
        Options.USUAL.withModules(modules));
  }

  /**
   * @param like makes the switches of the demonstration other than they are
   */
  Stage(
      Path folder,
      SchemaRepository schemas,
      List<WorldSpec.Token> tokens,
      UnaryOperator<SwitchSpec> like,
      String... switches)
      throws IOException {
    this(folder, schemas, some(tokens, like, switches), Options.USUAL);
  }

  private static FleetSpec some(
      List<WorldSpec.Token> tokens, UnaryOperator<SwitchSpec> like, String... switches) {
    FleetSpec demo = FleetSpec.demo();
    return demo.with(demo.world().withTokens(tokens))
        .with(List.of(switches).stream().map(demo::named).map(like).toList());
  }

  private Stage(Path folder, SchemaRepository schemas, FleetSpec some, Options options)
      throws IOException {
    this.folder = folder;
    this.simulation =
        Simulation.start(
            some,
            new Listening.OwnPorts(0),
            options.withUser("admin", Canary.PASSWORD).withClockFactor(20));
    Files.writeString(folder.resolve("ca.pem"), simulation.caPem());
    Files.writeString(folder.resolve("known_hosts"), simulation.knownHosts());
    Clock clock = Clock.systemUTC();
    RandomGenerator spread = () -> ThreadLocalRandom.current().nextLong();
    SshConnector ssh = new SshConnector(folder.resolve("state/known_hosts"), Pause.REAL, spread);
    this.corrections = new CorrectionFolder(folder.resolve("corrections"));
    this.fleet =
        new Fleet(
            new Reconciler(
                new Contacts(
                    new ByTransport(
                        Map.of(
                            Transport.RESTCONF,
                            new RestconfConnector(schemas),
                            Transport.NETCONF,
                            new NetconfConnector(schemas, ssh, Pause.REAL, spread))),
                    new ShellConnector(ssh)),
                new LockFolder(folder.resolve("locks"), clock),
                Memory.in(folder),
                clock,
                Pause.REAL),
            clock);
  }

  /** Reaches all switches over NETCONF, and checks their host keys. */
  Stage overNetconf() {
    for (Endpoint at : simulation.endpoints()) {
      reaches(
          at.name(),
          "{host: %s, port: %d, transport: netconf, ssh: {host-keys: {file: known_hosts}}}"
              .formatted(at.host(), at.ssh().port()));
    }
    return this;
  }

  /** Reaches all switches in one way, and lets their command line be opened, or not. */
  Stage withCommandLine(Transport transport, boolean shell) {
    for (Endpoint at : simulation.endpoints()) {
      boolean netconf = transport == Transport.NETCONF;
      reaches(
          at.name(),
          ("{host: %s, port: %d, transport: %s, shell: %s,"
                  + " ssh: {port: %d, host-keys: {file: known_hosts}}}")
              .formatted(
                  at.host(),
                  netconf ? at.ssh().port() : at.port(),
                  netconf ? "netconf" : "restconf",
                  shell ? "on" : "off",
                  at.ssh().port()));
    }
    return this;
  }

  /** Makes switches edit in one way over NETCONF. */
  static UnaryOperator<SwitchSpec> editing(Editing how) {
    return spec -> mannered(spec, spec.circumstances().manners().with(how));
  }

  /** Makes switches treat YANG Patch in one way, whatever their release does. */
  static UnaryOperator<SwitchSpec> patching(YangPatching how) {
    return spec -> mannered(spec, spec.circumstances().manners().with(how));
  }

  /** A switch that answers in another way. */
  static SwitchSpec mannered(SwitchSpec spec, Manners manners) {
    Circumstances old = spec.circumstances();
    return spec.with(
        new Circumstances(
            manners, old.reporting(), old.clockOff(), old.behindProxy(), old.faults()));
  }

  /** Replaces what the inventory declares for all devices, as YAML with two blanks before it. */
  Stage declares(String yaml) {
    this.defaults = yaml;
    return this;
  }

  /** Gives each device so long. */
  Stage within(Duration device) {
    this.limits = "{connect: 5s, call: 5s, device: " + device.toSeconds() + "s}";
    return this;
  }

  /** Replaces how a switch is reached; a flow map of YAML. */
  Stage reaches(String device, String connection) {
    connections.put(device, connection);
    return this;
  }

  /** Reaches a switch at its own address again. */
  Stage reachesDirectly(String device) {
    connections.remove(device);
    return this;
  }

  /** Declares a further device, for which no pretend switch stands. */
  Stage beside(String device, String connection) {
    further.add(device);
    return reaches(device, connection);
  }

  Inventory inventory() throws IOException, InventoryException {
    StringBuilder yaml = new StringBuilder("defaults:\n");
    yaml.append("  connection:\n    username: admin\n    password: ${env:PASSWORD}\n");
    yaml.append("    tls: {ca: ca.pem}\n    timeouts: ").append(limits).append('\n');
    yaml.append(defaults).append("devices:\n");
    for (Endpoint at : simulation.endpoints()) {
      String usual = "{host: " + at.host() + ", port: " + at.port() + "}";
      yaml.append("  ").append(at.name()).append(":\n    connection: ");
      yaml.append(connections.getOrDefault(at.name(), usual)).append('\n');
    }
    for (String name : further) {
      yaml.append("  ").append(name).append(":\n    connection: ");
      yaml.append(connections.get(name)).append('\n');
    }
    Path file = folder.resolve("inventory.yaml");
    Files.writeString(file, yaml);
    return new InventoryLoader(new Secrets(), ANY_TIME).load(file);
  }

  RunReport run(Mode mode) throws IOException, InventoryException {
    return run(mode, Approval.COMMAND, RunListener.SILENT, new StopSignal());
  }

  /** A run for one thing alone. */
  RunReport send(Errand errand) throws IOException, InventoryException {
    return kept(
        fleet.run(
            new RunRequest(
                Mode.APPLY, inventory().devices(), 8, Approval.COMMAND, Waves.NONE, errand),
            RunListener.SILENT,
            new StopSignal()));
  }

  RunReport run(Mode mode, Approval approval, RunListener listener, StopSignal stop)
      throws IOException, InventoryException {
    return kept(
        fleet.run(new RunRequest(mode, inventory().devices(), 8, approval), listener, stop));
  }

  private RunReport kept(RunReport report) {
    TextReport text = new TextReport(Palette.PLAIN);
    printed.append(text.results(report)).append(text.states(report)).append(report);
    printed.append(JsonReport.of(report));
    return report;
  }

  DeviceReport apply(String device) throws IOException, InventoryException {
    return only(run(Mode.APPLY), device);
  }

  static DeviceReport only(RunReport report, String device) {
    return report.devices().stream().filter(d -> d.name().equals(device)).findFirst().orElseThrow();
  }

  Corrections corrections() {
    return corrections;
  }

  Fleet fleet() {
    return fleet;
  }

  /** Everything that was printed so far, in every format. */
  String printed() {
    return printed.toString();
  }

  Path folder() {
    return folder;
  }

  Simulation simulation() {
    return simulation;
  }

  /** What is so on a switch, by the control port. */
  JsonNode truth(String device) throws IOException, InterruptedException {
    return JSON.readTree(ask("GET", "/switches/" + device, ""));
  }

  /** A leaf of a switch's configuration, by the control port; empty where there is none. */
  String configured(String device, String pointer) throws IOException, InterruptedException {
    JsonNode node = truth(device).get("configuration").at(pointer);
    return node.isMissingNode() ? "" : node.isValueNode() ? node.asString() : node.toString();
  }

  /** Method and path of every write request that a switch has seen. */
  List<String> writes(String device) throws IOException, InterruptedException {
    List<String> writes = new ArrayList<>();
    JSON.readTree(ask("GET", "/switches/" + device + "/writes", ""))
        .get("writes")
        .forEach(w -> writes.add(w.get("method").asString() + " " + w.get("path").asString()));
    return writes;
  }

  /** Every line that was typed at a switch, by the control port. */
  List<String> typed(String device) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    JSON.readTree(ask("GET", "/switches/" + device + "/commands", ""))
        .get("commands")
        .forEach(c -> lines.add(c.get("line").asString()));
    return lines;
  }

  /** The requests that a switch has seen and that edit its configuration; no procedures. */
  List<String> edits(String device) throws IOException, InterruptedException {
    return writes(device).stream().filter(w -> !w.contains("/restconf/operations")).toList();
  }

  Endpoint endpoint(String device) {
    return simulation.endpoints().stream()
        .filter(at -> at.name().equals(device))
        .findFirst()
        .orElseThrow();
  }

  /** A failure names the device, the operation, what may have been changed, and what to do. */
  static Failure assertFailure(
      DeviceReport device, String operation, String effect, String... problem) {
    assertThat(device.outcome()).isIn(Outcome.FAILED, Outcome.UNKNOWN);
    Failure failure = Objects.requireNonNull(device.failure());
    assertThat(failure.operation()).contains(operation);
    assertThat(failure.effect()).startsWith(effect);
    assertThat(failure.problem()).startsWith(failure.operation());
    for (String words : problem) {
      assertThat(failure.problem()).contains(words);
    }
    assertThat(failure.advice()).endsWith(".").hasSizeGreaterThan(15);
    assertThat(device.verdicts().config().result()).isNotEqualTo(Result.PROVEN);
    return failure;
  }

  /** The same within a listener. */
  void faultNow(String device, String json) {
    try {
      fault(device, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes something go wrong on a switch. */
  Stage fault(String device, String json) throws IOException, InterruptedException {
    ask("POST", "/switches/" + device + "/faults", json);
    return this;
  }

  private String ask(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulation.controlUrl().replaceAll("/$", "") + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = control.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    control.close();
    simulation.close();
  }

  /** The two secrets that the inventory refers to. */
  private static final class Secrets implements SecretSource {
    @Override
    public Optional<String> variable(String name) {
      return switch (name) {
        case "PASSWORD" -> Optional.of(Canary.PASSWORD);
        case "WRONG" -> Optional.of(Canary.PASSWORD + "?");
        case "TOKEN" -> Optional.of(Canary.TOKEN);
        default -> Optional.empty();
      };
    }

    @Override
    public String file(Path file) throws IOException {
      throw new IOException("there is no such file");
    }
  }
}
