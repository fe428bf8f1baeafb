package io.slpagent.simulator;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ModuleLibrary;
import io.slpagent.simulator.console.ConsoleService;
import io.slpagent.simulator.control.ControlPort;
import io.slpagent.simulator.control.Drifter;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fleet.FleetSpec;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.netconf.NetconfFace;
import io.slpagent.simulator.ssh.FleetKeys;
import io.slpagent.simulator.ssh.Services;
import io.slpagent.simulator.tls.FleetAuthority;
import io.slpagent.simulator.world.SimulatedClock;
import io.slpagent.simulator.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pretend fleet that runs: switches that speak RESTCONF over TLS and NETCONF over SSH on loopback
 * addresses, the world around them, and a control port that knows the truth. Closing it stops all
 * of it.
 */
public final class Simulation implements AutoCloseable {
  private static final int PASSWORD_BYTES = 18;

  private final World world;
  private final Options options;
  private final Listeners.Credentials credentials;
  private final Map<String, CatalystSwitch> switches;
  private final Listeners listeners;
  private final ControlPort control;
  private final Optional<Drifter> drifter;

  private Simulation(
      World world,
      Options options,
      Listeners.Credentials credentials,
      Map<String, CatalystSwitch> switches,
      Listeners listeners)
      throws IOException {
    this.world = world;
    this.options = options;
    this.credentials = credentials;
    this.switches = switches;
    this.listeners = listeners;
    this.control = ControlPort.open(options.controlPort(), world, switches);
    this.drifter =
        options.driftEvery().isPositive()
            ? Optional.of(Drifter.start(List.copyOf(switches.values()), options.driftEvery()))
            : Optional.empty();
  }

  /** Starts a fleet in the usual way. */
  public static Simulation start(FleetSpec fleet, Listening listening) throws IOException {
    return start(fleet, listening, Options.USUAL);
  }

  /**
   * Starts a fleet.
   *
   * @throws IOException where a port or an address cannot be had
   * @throws IllegalArgumentException where a switch's configuration is not what its release allows
   */
  public static Simulation start(FleetSpec fleet, Listening listening, Options asked)
      throws IOException {
    Options options =
        asked.password().isEmpty() ? asked.withUser(asked.user(), newPassword()) : asked;
    World world =
        new World(fleet.world(), new SimulatedClock(Instant.now(), options.clockFactor()));
    ModuleLibrary modules = new ModuleLibrary(options.modules());
    Map<String, CatalystSwitch> switches = new LinkedHashMap<>();
    for (SwitchSpec spec : fleet.switches()) {
      switches.put(spec.name(), newSwitch(spec, world, modules));
    }
    try {
      Listeners.Credentials credentials =
          new Listeners.Credentials(new FleetAuthority(), FleetKeys.of(options.hostKeys()));
      Listeners listeners =
          Listeners.open(switches.values(), listening, credentials, options, services(options));
      try {
        credentials.keys().keep();
        return new Simulation(world, options, credentials, switches, listeners);
      } catch (IOException e) {
        listeners.close();
        throw e;
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot make certificates: " + e.getMessage(), e);
    }
  }

  /** What channels of SSH are served by. */
  private static Services services(Options options) {
    return new Services(new NetconfFace(options.delay()), new ConsoleService());
  }

  private static CatalystSwitch newSwitch(SwitchSpec spec, World world, ModuleLibrary modules) {
    try {
      return new CatalystSwitch(spec, world, modules);
    } catch (Refusal e) {
      throw new IllegalArgumentException(spec.name() + ": " + e.text(), e);
    }
  }

  private static String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Where the switches are, in the order of the fleet. */
  public Collection<Endpoint> endpoints() {
    return listeners.endpoints();
  }

  /** Where a switch is. */
  public Endpoint endpoint(String name) {
    return listeners.endpoints().stream()
        .filter(endpoint -> endpoint.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no switch is called " + name));
  }

  /** A switch itself, for tests that look at the truth or change it. */
  public CatalystSwitch device(String name) {
    return Optional.ofNullable(switches.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no switch is called " + name));
  }

  public String user() {
    return options.user();
  }

  public String password() {
    return options.password();
  }

  /** An ID token that CSSM accepts; empty where there is none. */
  public String token() {
    return world.goodToken();
  }

  /** The certificate of the fleet's authority. */
  public String caPem() {
    try {
      return credentials.authority().pem();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The private key with which the user may come in over SSH, in PEM. */
  public String userKeyPem() {
    return credentials.keys().userPem();
  }

  /** The host keys of all switches, as in a file of known hosts. */
  public String knownHosts() {
    StringBuilder lines = new StringBuilder();
    listeners.endpoints().forEach(endpoint -> lines.append(endpoint.knownHost()));
    return lines.toString();
  }

  /** The world's clock, which can be moved ahead. */
  public SimulatedClock clock() {
    return world.clock();
  }

  /** The control port, e.g. {@code http://127.0.0.1:40123}. */
  public String controlUrl() {
    return control.url();
  }

  /**
   * Writes what a client needs into a folder that only its owner may read: {@code ca.pem}, {@code
   * known_hosts}, {@code id_ecdsa} (a key of the user), {@code password}, {@code token}, {@code
   * control} (the URL of the control port).
   */
  public void handOut(Path folder) throws IOException {
    Handout.write(
        folder,
        Map.of(
            "ca.pem", caPem(),
            "known_hosts", knownHosts(),
            "id_ecdsa", userKeyPem(),
            "password", password(),
            "token", token(),
            "control", controlUrl()));
  }

  @Override
  public void close() {
    drifter.ifPresent(Drifter::close);
    control.close();
    listeners.close();
  }
}
