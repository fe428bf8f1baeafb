package io.slpagent.restconf.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Unreachable;
import io.slpagent.device.DeviceException.Untrusted;
import io.slpagent.device.Pause;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.restconf.Identity;
import io.slpagent.restconf.TestDevice;
import io.slpagent.restconf.TlsServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
  private static final Identity AUTHORITY = Identity.authority();
  private static final Ask ASK = Ask.get("/restconf/data/x:y");
  private final Wires wires = new Wires(Pause.REAL, new Random(1));
  @TempDir Path folder;

  @Test
  void a_pinned_key_is_believed_whatever_its_issuer_name_and_date() throws Exception {
    Identity odd = AUTHORITY.issue(List.of("another.example.com"), -10);
    try (TlsServer server = new TlsServer(odd, TlsServer.json("{}"))) {
      assertThat(ask(TestDevice.at(server.port(), odd.pin())).status()).isEqualTo(200);
    }
  }

  @Test
  void one_of_several_pins_is_enough() throws Exception {
    Identity server = Identity.selfSigned();
    try (TlsServer running = new TlsServer(server, TlsServer.json("{}"))) {
      TestDevice device = TestDevice.at(running.port(), Identity.selfSigned().pin(), server.pin());
      assertThat(ask(device).status()).isEqualTo(200);
    }
  }

  @Test
  void a_changed_key_is_refused_and_the_new_pin_is_shown() throws Exception {
    Identity before = Identity.selfSigned();
    Identity now = Identity.selfSigned();
    try (TlsServer server = new TlsServer(now, TlsServer.json("{}"))) {
      Untrusted refused = refused(TestDevice.at(server.port(), before.pin()));
      assertThat(refused.fingerprint()).isEqualTo(now.pin());
      assertThat(refused).hasMessageContaining("none of those pinned");
      assertThat(refused.advice()).contains(now.pin(), "in between");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void an_authority_of_the_inventory_is_believed() throws Exception {
    Identity good = AUTHORITY.issue(List.of("127.0.0.1"), 30);
    try (TlsServer server = new TlsServer(good, TlsServer.json("{}"))) {
      assertThat(ask(withAuthority(server)).status()).isEqualTo(200);
    }
  }

  @Test
  void a_certificate_of_nobody_we_know_is_refused_with_its_pin_subject_and_date() throws Exception {
    Identity stranger = Identity.selfSigned();
    try (TlsServer server = new TlsServer(stranger, TlsServer.json("{}"))) {
      for (TlsTrust trust :
          List.of(new TlsTrust.SystemTrust(), new TlsTrust.CaFile(AUTHORITY.pemIn(folder)))) {
        Untrusted refused = refused(TestDevice.at(server.port()).trusting(trust));
        assertThat(refused.fingerprint()).isEqualTo(stranger.pin());
        assertThat(refused.effect()).isEqualTo(Effect.NOTHING_CHANGED);
        assertThat(refused)
            .hasMessageContaining("nobody we believe has issued it")
            .hasMessageContaining("CN=switch.example.com")
            .hasMessageContaining("valid until");
        assertThat(refused.advice()).contains("CA file", stranger.pin());
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void an_expired_certificate_is_told_apart() throws Exception {
    Identity expired = AUTHORITY.issue(List.of("127.0.0.1"), -3);
    try (TlsServer server = new TlsServer(expired, TlsServer.json("{}"))) {
      Untrusted refused = refused(withAuthority(server));
      assertThat(refused)
          .hasMessageContaining("it has expired")
          .hasMessageNotContaining("nobody we believe")
          .hasMessageNotContaining("another name");
      assertThat(refused.fingerprint()).isEqualTo(expired.pin());
      assertThat(refused.advice()).contains("Renew the certificate");
    }
  }

  @Test
  void a_wrong_name_is_told_apart_and_the_right_one_is_shown() throws Exception {
    Identity other = AUTHORITY.issue(List.of("core-1.example.com"), 30);
    try (TlsServer server = new TlsServer(other, TlsServer.json("{}"))) {
      Untrusted refused = refused(withAuthority(server));
      assertThat(refused)
          .hasMessageContaining("it is for another name")
          .hasMessageContaining("core-1.example.com")
          .hasMessageNotContaining("expired");
      assertThat(refused.fingerprint()).isEqualTo(other.pin());
    }
  }

  @Test
  void a_changed_file_of_authorities_is_read_again() throws Exception {
    Identity next = Identity.authority();
    Path file = next.pemIn(folder);
    byte[] nextPem = Files.readAllBytes(file);
    Files.copy(AUTHORITY.pemIn(folder.getRoot().resolve(folder)), file.resolveSibling("a.pem"));
    Path used = file.resolveSibling("a.pem");
    Identity good = next.issue(List.of("127.0.0.1"), 30);
    try (TlsServer server = new TlsServer(good, TlsServer.json("{}"))) {
      TestDevice device = TestDevice.at(server.port()).trusting(new TlsTrust.CaFile(used));
      refused(device);
      Files.write(used, nextPem);
      Files.setLastModifiedTime(used, FileTime.from(Instant.now().plusSeconds(60)));
      assertThat(ask(device).status()).isEqualTo(200);
    }
  }

  @Test
  void a_file_without_authorities_is_named() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing here\n");
    for (Path file : List.of(empty, folder.resolve("missing.pem"))) {
      Untrusted refused = refused(TestDevice.at(1).trusting(new TlsTrust.CaFile(file)));
      assertThat(refused).hasMessageContaining(file.toString());
      assertThat(refused.fingerprint()).isEmpty();
    }
  }

  @Test
  void no_session_is_resumed_between_wires() throws Exception {
    Identity identity = Identity.selfSigned();
    try (TlsServer server = new TlsServer(identity, TlsServer.json("{}"))) {
      TestDevice device = TestDevice.at(server.port(), identity.pin());
      ask(device);
      ask(device);
      ask(device);
      assertThat(server.fullHandshakes()).isEqualTo(3);
    }
  }

  @Test
  void one_wire_keeps_one_connection() throws Exception {
    Identity identity = Identity.selfSigned();
    try (TlsServer server = new TlsServer(identity, TlsServer.json("{}"));
        Wire wire =
            wires.open(
                TestDevice.at(server.port(), identity.pin()).device(), TestDevice.deadline())) {
      wire.send(ASK);
      wire.send(ASK);
      assertThat(wire.requests()).isEqualTo(2);
      assertThat(server.fullHandshakes()).isEqualTo(1);
    }
  }

  @Test
  void a_port_without_tls_is_unreachable() throws Exception {
    try (java.net.ServerSocket plain = new java.net.ServerSocket(0)) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              while (true) {
                try (java.net.Socket s = plain.accept()) {
                  s.getOutputStream().write("SSH-2.0-Cisco-1.25\r\n".getBytes("US-ASCII"));
                }
              }
            } catch (java.io.IOException e) {
              // the test is over
            }
          });
      Unreachable failure =
          catchThrowableOfType(
              Unreachable.class, () -> ask(TestDevice.at(plain.getLocalPort(), "sha256/x")));
      assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
      assertThat(failure.advice()).contains("ip http secure-server");
    }
  }

  private TestDevice withAuthority(TlsServer server) throws Exception {
    return TestDevice.at(server.port()).trusting(new TlsTrust.CaFile(AUTHORITY.pemIn(folder)));
  }

  private Answer ask(TestDevice device) throws Exception {
    try (Wire wire = wires.open(device.device(), TestDevice.deadline())) {
      return wire.send(ASK);
    }
  }

  private Untrusted refused(TestDevice device) {
    Untrusted refused = catchThrowableOfType(Untrusted.class, () -> ask(device));
    assertThat(refused).isNotNull();
    assertThat(TestDevice.allTextOf(refused)).doesNotContain(TestDevice.canaries());
    return refused;
  }
}
