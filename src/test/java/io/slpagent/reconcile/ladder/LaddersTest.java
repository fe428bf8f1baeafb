package io.slpagent.reconcile.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Ladder;
import io.slpagent.inventory.Ladder.Rung;
import io.slpagent.licensing.ReturnCode;
import io.slpagent.model.Command;
import io.slpagent.model.Secret;
import io.slpagent.plan.Action;
import io.slpagent.reconcile.Devices;
import io.slpagent.yang.SliceSchemas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The next rung only on refusal, and the report tells which one held. */
class LaddersTest {
  private static final String CLI = "Cisco-IOS-XE-cli-rpc";
  private static final List<Command> LINES =
      List.of(
          Command.of("license smart proxy address 192.0.2.9"),
          Command.of("license smart proxy port 80"));
  private static final Secret TOKEN = new Secret("a-token-of-the-test");
  private final FakeSwitch device = new FakeSwitch();
  private final List<ReturnCode> codes = new ArrayList<>();

  private Climb settings(Device at) throws DeviceException {
    return SettingsLadder.climb(device.contact(at), at, LINES);
  }

  private Climb settings() throws DeviceException {
    return settings(Devices.at("192.0.2.1", 443));
  }

  private Climb trust(Device at) throws DeviceException {
    Action.InstallTrust install = new Action.InstallTrust(List.of("PID:A,SN:1"), true, false);
    return new TrustLadder(device.contact(at), at, install, TOKEN, codes::add).climb();
  }

  private Climb trust() throws DeviceException {
    return trust(Devices.at("192.0.2.1", 443));
  }

  private Climb sync() throws DeviceException {
    Device at = Devices.at("192.0.2.1", 443);
    return SyncLadder.climb(device.contact(at), at, new Action.Sync(true));
  }

  @Test
  void settings_that_the_first_rung_takes_are_not_typed_again() throws DeviceException {
    device.rpcs.put(
        "config-ios-cli-rpc", c -> FakeSwitch.output(CLI, "result", "RPC request successful"));
    Climb climb = settings();
    assertThat(climb.rung()).isEqualTo(Rung.CLI_RPC);
    assertThat(climb.words()).isEqualTo("by cli-rpc");
    assertThat(device.asked).containsExactly("config-ios-cli-rpc");
  }

  @Test
  void a_success_with_an_error_string_is_a_refusal_that_left_the_lines_before_it()
      throws DeviceException {
    device.rpcs.put(
        "config-ios-cli-rpc",
        c ->
            FakeSwitch.output(
                CLI,
                "result",
                "RPC request failed",
                "lineno",
                "2",
                "error-string",
                "% Invalid input detected at '^' marker."));
    Climb climb = settings();
    assertThat(climb.rung()).isEqualTo(Rung.SHELL);
    assertThat(climb.refusals().getFirst().partly()).isTrue();
    assertThat(climb.words()).contains("by shell, after cli-rpc", "license smart proxy port 80");
    assertThat(device.asked)
        .containsExactly(
            "config-ios-cli-rpc",
            "conf license smart proxy address 192.0.2.9",
            "conf license smart proxy port 80");
  }

  @Test
  void an_error_code_alone_is_a_refusal() throws DeviceException {
    device.rpcs.put(
        "config-ios-cli-rpc",
        c -> FakeSwitch.output(CLI, "result", "RPC request successful", "error-code", "3"));
    assertThat(settings().rung()).isEqualTo(Rung.SHELL);
  }

  @Test
  void a_lost_answer_ends_the_climb() throws DeviceException {
    device.rpcs.put(
        "config-ios-cli-rpc",
        c -> {
          throw FakeSwitch.lost();
        });
    Climb climb = settings();
    assertThat(climb.rung()).isEqualTo(Rung.CLI_RPC);
    assertThat(climb.lost()).contains("the connection was lost");
    assertThat(device.asked).hasSize(1);
  }

  @Test
  void a_release_without_the_rpc_is_typed_at() throws DeviceException {
    device.schema = SliceSchemas.named("17.9");
    device.rpcs.put("config-ios-cli-rpc", c -> FakeSwitch.output(CLI));
    assertThat(settings().mayHold()).isTrue();
  }

  @Test
  void a_forbidden_rung_is_never_tried() throws DeviceException {
    Climb climb = settings(Devices.forbidding(Ladder.SETTINGS, Rung.CLI_RPC));
    assertThat(climb.rung()).isEqualTo(Rung.SHELL);
    assertThat(climb.words()).contains("the inventory forbids it");
    assertThat(device.asked).allMatch(a -> a.startsWith("conf "));
  }

  @Test
  void where_no_rung_holds_every_reason_is_told() throws DeviceException {
    device.listens = false;
    Climb climb = settings();
    assertThat(climb.mayHold()).isFalse();
    assertThat(climb.mayHaveChanged()).isFalse();
    assertThat(climb.obstacle())
        .contains("cli-rpc: ask: operation-not-supported", "shell: the command line cannot be had");
  }

  @Test
  void a_line_refused_after_others_were_taken_says_so() throws DeviceException {
    device.typing =
        line -> {
          if (line.contains("port")) {
            throw FakeSwitch.refused(Effect.UNKNOWN, "% Invalid input");
          }
        };
    Climb climb = settings();
    assertThat(climb.mayHold()).isFalse();
    assertThat(climb.mayHaveChanged()).isTrue();
  }

  @Test
  void trust_that_is_accepted_is_asked_for_once() throws DeviceException {
    device.rpcs.put(
        "id-token-trust",
        c -> FakeSwitch.output("cisco-smart-license", "return-code", "registrationinprogress"));
    assertThat(trust().rung()).isEqualTo(Rung.ID_TOKEN_TRUST);
    assertThat(device.asked).containsExactly("id-token-trust");
  }

  @Test
  void trust_that_is_refused_goes_to_the_next_rung_and_at_last_to_the_shell()
      throws DeviceException {
    device.rpcs.put(
        "id-token-trust",
        c -> FakeSwitch.output("cisco-smart-license", "return-code", "no-such-code"));
    Climb climb = trust();
    assertThat(climb.rung()).isEqualTo(Rung.SHELL);
    assertThat(device.asked)
        .containsExactly("id-token-trust", "license", "exec! license smart trust idtoken *** all");
    assertThat(codes).hasSize(1);
  }

  @Test
  void a_token_that_will_not_do_is_spent_on_no_other_rung() throws DeviceException {
    ReturnCode unusable =
        ReturnCode.all().stream()
            .filter(code -> code.kind() == ReturnCode.Kind.TOKEN_UNUSABLE)
            .findFirst()
            .orElseThrow();
    device.rpcs.put(
        "id-token-trust",
        c -> FakeSwitch.output("cisco-smart-license", "return-code", unusable.name()));
    assertThat(trust().mayHold()).isFalse();
    assertThat(device.asked).containsExactly("id-token-trust");
    assertThat(codes).containsExactly(unusable);
  }

  @Test
  void a_request_for_trust_whose_answer_was_lost_is_not_repeated() throws DeviceException {
    device.rpcs.put(
        "id-token-trust",
        c -> {
          throw FakeSwitch.lost();
        });
    assertThat(trust().lost()).isNotEmpty();
    assertThat(device.asked).containsExactly("id-token-trust");
  }

  @Test
  void the_token_stands_in_no_word_of_a_climb() throws DeviceException {
    device.typing =
        line -> {
          throw FakeSwitch.refused(Effect.NOTHING_CHANGED, "% Authorization failed");
        };
    Climb climb = trust();
    assertThat(climb.words() + climb + device.asked).doesNotContain(TOKEN.reveal());
    assertThat(climb.mayHold()).isFalse();
  }

  @Test
  void a_sync_is_typed_first() throws DeviceException {
    assertThat(sync().rung()).isEqualTo(Rung.SHELL);
    assertThat(device.asked).containsExactly("exec! license smart sync all");
  }

  @Test
  void a_sync_that_cannot_be_typed_goes_by_the_rpc() throws DeviceException {
    device.listens = false;
    device.rpcs.put(
        "config-ios-cli-rpc", c -> FakeSwitch.output(CLI, "result", "RPC request successful"));
    Climb climb = sync();
    assertThat(climb.rung()).isEqualTo(Rung.CLI_RPC);
    assertThat(climb.words()).contains("after shell: the command line cannot be had");
  }
}
