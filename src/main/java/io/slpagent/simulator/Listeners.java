package io.slpagent.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.restconf.RestconfFace;
import io.slpagent.simulator.ssh.FleetKeys;
import io.slpagent.simulator.ssh.Services;
import io.slpagent.simulator.ssh.SshDoor;
import io.slpagent.simulator.tls.FleetAuthority;
import io.slpagent.simulator.tls.FleetAuthority.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The web servers of a fleet, and its SSH server. None of them answers anybody who is not on this
 * machine.
 */
final class Listeners implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final String ALL = "pretend-fleet";

  /** Beyond this a certificate with all addresses is larger than a TLS handshake may be. */
  private static final int MOST_NAMES = 2_000;

  private static final Pattern LOOPBACK =
      Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}");

  static {
    // the platform's server waits 40 ms before small answers, and keeps few idle connections
    setUnlessSet("sun.net.httpserver.nodelay", "true");
    setUnlessSet("sun.net.httpserver.maxIdleConnections", "20000");
    setUnlessSet("sun.net.httpserver.maxReqTime", "60");
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<HttpsServer> servers = new ArrayList<>();
  private final List<Endpoint> endpoints = new ArrayList<>();
  private final FleetAuthority authority;
  private final FleetKeys keys;
  private final SshDoor door;
  private final Options options;

  /**
   * What a fleet shows so that it is believed.
   *
   * @param authority signs the certificates
   * @param keys the host keys
   */
  record Credentials(FleetAuthority authority, FleetKeys keys) {}

  private Listeners(Credentials credentials, Options options, Services services) {
    this.authority = credentials.authority;
    this.keys = credentials.keys;
    this.door =
        new SshDoor(
            new SshDoor.Entrance(options.user(), options.password(), keys.user()), services);
    this.options = options;
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  static Listeners open(
      Collection<CatalystSwitch> switches,
      Listening listening,
      Credentials credentials,
      Options options,
      Services services)
      throws IOException, GeneralSecurityException {
    Listeners listeners = new Listeners(credentials, options, services);
    try {
      switch (listening) {
        case Listening.OwnPorts(int first, int ssh) -> listeners.ownPorts(switches, first, ssh);
        case Listening.OwnAddresses(String first, int port, int ssh) ->
            listeners.ownAddresses(switches, first, port, ssh);
        case Listening.Shared(String first, int port, int ssh) ->
            listeners.shared(switches, first, port, ssh);
      }
      return listeners;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      listeners.close();
      throw e;
    }
  }

  private void ownPorts(Collection<CatalystSwitch> switches, int first, int firstSsh)
      throws IOException, GeneralSecurityException {
    int port = first;
    int sshPort = firstSsh;
    for (CatalystSwitch device : switches) {
      listen(device, "127.0.0.1", port, sshPort);
      port = first == 0 ? 0 : port + 1;
      sshPort = firstSsh == 0 ? 0 : sshPort + 1;
    }
  }

  private void ownAddresses(
      Collection<CatalystSwitch> switches, String first, int port, int sshPort)
      throws IOException, GeneralSecurityException {
    Set<String> taken = new HashSet<>();
    switches.forEach(device -> taken.add(device.spec().address()));
    String next = checked(first);
    for (CatalystSwitch device : switches) {
      String address = device.spec().address();
      if (address.isEmpty()) {
        while (!taken.add(next)) {
          next = after(next);
        }
        address = next;
      }
      listen(device, checked(address), port, sshPort);
    }
  }

  private void listen(CatalystSwitch device, String address, int port, int sshPort)
      throws IOException, GeneralSecurityException {
    String name = device.spec().name();
    Identity identity =
        device.spec().circumstances().manners().foreignCertificate()
            ? authority.foreign(device.spec().chassis().members().getFirst().serial())
            : authority.identity(name, List.of(address));
    HttpsServer server = serve(new InetSocketAddress(address, port), identity, face(device));
    KeyPair hostKey = keys.host(name);
    int ssh = door.listen(device, address, sshPort, hostKey);
    int web = server.getAddress().getPort();
    endpoints.add(new Endpoint(name, address, web, identity.pin(), ssh(ssh, hostKey)));
  }

  private static Endpoint.Ssh ssh(int port, KeyPair hostKey) {
    return new Endpoint.Ssh(port, FleetKeys.publicText(hostKey), FleetKeys.fingerprint(hostKey));
  }

  private RestconfFace face(CatalystSwitch device) {
    return new RestconfFace(device, options.user(), options.password(), options.delay());
  }

  private void shared(Collection<CatalystSwitch> switches, String first, int port, int sshPort)
      throws IOException, GeneralSecurityException {
    Map<String, HttpHandler> faces = new HashMap<>();
    Map<String, CatalystSwitch> devices = new LinkedHashMap<>();
    String next = checked(first);
    for (CatalystSwitch device : switches) {
      faces.put(next, face(device));
      devices.put(next, device);
      next = after(next);
    }
    List<String> names = faces.size() > MOST_NAMES ? List.of() : List.copyOf(faces.keySet());
    Identity identity = authority.identity(ALL, names);
    HttpsServer server =
        serve(
            new InetSocketAddress(port),
            identity,
            exchange -> {
              HttpHandler face = faces.get(localAddress(exchange));
              if (face == null) {
                exchange.close();
              } else {
                face.handle(exchange);
              }
            });
    KeyPair hostKey = keys.host(ALL);
    Endpoint.Ssh ssh = ssh(door.listen(devices, sshPort, hostKey), hostKey);
    int web = server.getAddress().getPort();
    devices.forEach((address, device) ->
        endpoints.add(new Endpoint(device.spec().name(), address, web, identity.pin(), ssh)));
  }

  private static @Nullable String localAddress(HttpExchange exchange) {
    InetAddress local = exchange.getLocalAddress().getAddress();
    return local.isLoopbackAddress() ? local.getHostAddress() : null;
  }

  private HttpsServer serve(InetSocketAddress address, Identity identity, HttpHandler handler)
      throws IOException {
    HttpsServer server = HttpsServer.create(address, BACKLOG);
    servers.add(server);
    server.setHttpsConfigurator(
        new HttpsConfigurator(identity.context()) {
          @Override
          public void configure(HttpsParameters parameters) {
            // whoever is not on this machine is not even offered a handshake
            if (!parameters.getClientAddress().getAddress().isLoopbackAddress()) {
              throw new UncheckedIOException(new IOException("not from this machine"));
            }
            parameters.setSSLParameters(getSSLContext().getDefaultSSLParameters());
          }
        });
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private static String checked(String address) {
    if (!LOOPBACK.matcher(address).matches()) {
      throw new IllegalArgumentException(
          "'" + address + "' is not a loopback address: use one of 127.0.0.1 to 127.255.255.254");
    }
    return address;
  }

  private static String after(String address) throws IOException {
    byte[] bytes = InetAddress.getByName(address).getAddress();
    int value = 0;
    for (byte b : bytes) {
      value = value << 8 | b & 0xff;
    }
    value++;
    // .0 and .255 look like networks to some clients
    while ((value & 0xff) == 0 || (value & 0xff) == 0xff) {
      value++;
    }
    byte[] next = {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
    return checked(Inet4Address.getByAddress(next).getHostAddress());
  }

  List<Endpoint> endpoints() {
    return List.copyOf(endpoints);
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    door.close();
    threads.shutdownNow();
  }
}
