package io.slpagent.restconf;

import static org.assertj.core.api.Assertions.fail;

import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.model.Secret;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * OpenDaylight's RESTCONF server in a process of its own, with our slices as its modules. Where its
 * class path was not resolved ({@code make peers}), tests are skipped; with {@code REQUIRE_PEERS=1}
 * they fail.
 */
record OtherServer(Process process, int port, Identity identity) implements AutoCloseable {
  private static final Path CLASS_PATH = Path.of("target/peer/restconf.cp");
  private static final Path FOLDER = Path.of("src/test/peer");
  static final String SLICE = "17.9";
  private static final int START_SECONDS = 240;
  private static final String CONFIGURATION =
      """
      {"Cisco-IOS-XE-native:native": {"version": "17.9", "hostname": "peer"},
       "cisco-smart-license:licensing": {"config": {"custom-id": "lab"}}}
      """;
  private static final String STATE =
      """
      {"cisco-smart-license:licensing": {"state": {"smart-enabled": true}},
       "ietf-yang-library:modules-state": {"module-set-id": "of-the-peer", "module": [%s]}}
      """;

  static OtherServer start(Path folder) throws Exception {
    boolean required = "1".equals(System.getenv("REQUIRE_PEERS"));
    if (!Files.exists(CLASS_PATH) && required) {
      fail(CLASS_PATH + " is not there: run 'make peers'");
    }
    Assumptions.assumeTrue(
        Files.exists(CLASS_PATH), () -> CLASS_PATH + " is not there: run 'make peers'");
    Identity identity = Identity.selfSigned();
    Process process = process(folder, identity);
    try {
      Writer in = process.outputWriter(StandardCharsets.UTF_8);
      in.write(TestDevice.USERNAME + "\n" + TestDevice.PASSWORD + "\n");
      in.flush();
      int port =
          CompletableFuture.supplyAsync(() -> portOf(process)).get(START_SECONDS, TimeUnit.SECONDS);
      return new OtherServer(process, port, identity);
    } catch (Exception e) {
      process.destroyForcibly();
      throw new IOException(
          "the server did not start: " + Files.readString(folder.resolve("peer.log")), e);
    }
  }

  private static Process process(Path folder, Identity identity) throws Exception {
    List<String> modules = modules();
    Files.writeString(folder.resolve("config.json"), CONFIGURATION);
    Files.writeString(
        folder.resolve("state.json"),
        STATE.formatted(String.join(",", modules.stream().map(OtherServer::listed).toList())));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp"));
    command.add(Files.readString(CLASS_PATH).strip());
    command.add(FOLDER.resolve("RestconfPeer.java").toString());
    command.add(identity.keyStoreIn(folder).toString());
    command.add(Identity.PASSWORD);
    command.add(folder.resolve("config.json").toString());
    command.add(folder.resolve("state.json").toString());
    modules.forEach(m -> command.add("yang/slices/" + m + ".yang"));
    command.add(FOLDER.resolve("ietf-yang-library@2019-01-04.yang").toString());
    File log = folder.resolve("peer.log").toFile();
    return new ProcessBuilder(command).redirectError(log).start();
  }

  /** The modules of one slice; types of the IETF are the server's own. */
  private static List<String> modules() throws IOException {
    for (String line : Files.readAllLines(Path.of("yang/slices/index.tsv"))) {
      String[] columns = line.split("\t", -1);
      if (columns[0].equals(SLICE)) {
        return List.of(columns[3].split(" ")).stream().filter(m -> !m.startsWith("ietf-")).toList();
      }
    }
    throw new IOException("there is no slice " + SLICE);
  }

  private static String listed(String module) {
    String[] parts = module.split("@", 2);
    return "{\"name\": \"%s\", \"revision\": \"%s\", \"namespace\": \"urn:%s\", %s}"
        .formatted(parts[0], parts[1], parts[0], "\"conformance-type\": \"implement\"");
  }

  private static int portOf(Process process) {
    try {
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("port ")) {
          return Integer.parseInt(line.substring("port ".length()));
        }
      }
      throw new IllegalStateException("it ended");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Device device(String password) {
    Device device = TestDevice.at(port, identity.pin()).device();
    Connection at = device.connection();
    return new Device(
        device.name(),
        device.groups(),
        device.labels(),
        new Connection(
            at.host(),
            at.port(),
            at.transport(),
            at.username(),
            new Secret(password),
            at.tls(),
            at.limits()),
        device.desired(),
        device.trust(),
        device.expect(),
        device.policy());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
