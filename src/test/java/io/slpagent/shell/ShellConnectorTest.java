package io.slpagent.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slpagent.device.CommandLine;
import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.ShellAccess;
import io.slpagent.model.Command;
import io.slpagent.model.Secret;
import io.slpagent.ssh.SshDevice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who may have the line of a device, and how it is left. */
@Timeout(60)
class ShellConnectorTest {
  @TempDir Path folder;
  private ShellStage stage;

  @BeforeEach
  void start() throws Exception {
    stage = new ShellStage(folder);
  }

  @AfterEach
  void stop() throws Exception {
    stage.close();
  }

  @Test
  void a_device_has_one_line_of_ours_at_a_time_whichever_thread_asks() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(
            threads.submit(() -> {
              try (CommandLine line = stage.open()) {
                return line.run(ShellStage.CLOCK);
              }
            }));
      }
      for (Future<String> answer : answers) {
        assertThat(answer.get(50, TimeUnit.SECONDS)).isEqualTo(ShellStage.TIME);
      }
    }
    assertThat(stage.ios.mostOpen).hasValue(1);
    assertThat(stage.ios.typed).filteredOn("exit"::equals).hasSize(4);
  }

  @Test
  void who_waits_for_a_line_gives_up_at_the_deadline() throws Exception {
    Device device = stage.ios.reached(ShellStage.CALL).device();
    try (CommandLine line = stage.open()) {
      DeviceException failure =
          catchThrowableOfType(
              DeviceException.class,
              () ->
                  stage.shells.open(
                      device, Deadline.in(Duration.ofMillis(300), Clock.systemUTC())));

      assertThat(failure).isInstanceOf(DeviceException.Busy.class);
      assertThat(line.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
  }

  @Test
  void shell_off_opens_no_connection() {
    ShellAccess off = new ShellAccess(false, stage.ios.port(), null);

    DeviceException failure = refused(off);

    assertThat(failure).isInstanceOf(DeviceException.Forbidden.class);
    assertThat(failure.advice()).contains("shell: on");
    assertThat(stage.ios.connections).hasValue(0);
  }

  @Test
  void a_port_that_nobody_knows_opens_no_connection() {
    DeviceException failure = refused(new ShellAccess(true, 0, null));

    assertThat(failure).isInstanceOf(DeviceException.Forbidden.class);
    assertThat(failure.advice()).contains("connection.ssh.port");
  }

  private DeviceException refused(ShellAccess access) {
    return catchThrowableOfType(
        DeviceException.class,
        () ->
            stage.shells.open(
                stage.ios.reached(ShellStage.CALL, access).device(), SshDevice.deadline()));
  }

  @Test
  void a_wrong_password_is_told_and_gives_the_line_back() throws Exception {
    DeviceException failure =
        catchThrowableOfType(
            DeviceException.class,
            () ->
                stage.shells.open(
                    stage.ios.reached(ShellStage.CALL).withPassword("wr0ng-canary").device(),
                    SshDevice.deadline()));

    assertThat(failure).isInstanceOf(DeviceException.Unauthenticated.class);
    assertThat(failure.getMessage() + failure.advice()).doesNotContain("canary");
    try (CommandLine line = stage.open()) {
      assertThat(line.run(ShellStage.CLOCK)).isEqualTo(ShellStage.TIME);
    }
  }

  @Test
  void what_the_switch_says_is_shown_without_our_secrets() throws Exception {
    Secret token = new Secret("t0ken-canary");
    Command trust = Command.of("license smart trust idtoken ").then(token).then(" all");
    stage.ios.prints(
        trust.typed(),
        "% Invalid input detected: " + trust.typed() + " " + FakeIos.ENABLE + SshDevice.PASSWORD);
    try (CommandLine line = stage.open()) {
      DeviceException failure = catchThrowableOfType(DeviceException.class, () -> line.run(trust));

      assertThat(failure).hasMessageContaining("idtoken *** all");
      assertThat(failure.getMessage() + failure.advice() + failure.operation())
          .doesNotContain("canary", SshDevice.PASSWORD);
    }
  }

  @Test
  void a_thread_that_is_stopped_still_leaves_with_exit() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    stage.ios.does(
        "show odd",
        session -> {
          waits.countDown();
          session.until(0x1e);
        });
    CompletableFuture<DeviceException> failure = new CompletableFuture<>();
    CompletableFuture<Boolean> marked = new CompletableFuture<>();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              try (CommandLine line = stage.open()) {
                line.run(Command.of("show odd"));
              } catch (DeviceException e) {
                failure.complete(e);
              }
              marked.complete(Thread.currentThread().isInterrupted());
            });
    assertThat(waits.await(20, TimeUnit.SECONDS)).isTrue();
    thread.interrupt();

    assertThat(failure.get(20, TimeUnit.SECONDS))
        .isInstanceOf(DeviceException.Interrupted.class)
        .extracting(DeviceException::effect)
        .isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(marked.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(stage.ios.isGone()).isTrue();
    assertThat(stage.ios.typed).last().isEqualTo("exit");
  }

  @Test
  void after_the_deadline_of_a_device_nothing_more_is_typed_but_exit() throws Exception {
    CommandLine line =
        stage.shells.open(
            stage.ios.reached(ShellStage.CALL).device(),
            Deadline.in(Duration.ofSeconds(4), Clock.systemUTC()));
    stage.ios.does("ping 192.0.2.1", session -> session.until(0x1e));
    assertThat(line.run(Command.of("ping 192.0.2.1"), Duration.ofMinutes(5)).complete()).isFalse();

    DeviceException failure =
        catchThrowableOfType(DeviceException.class, () -> line.run(ShellStage.CLOCK));
    line.close();

    assertThat(failure).isInstanceOf(DeviceException.NoAnswer.class);
    assertThat(stage.ios.isGone()).isTrue();
    assertThat(stage.ios.typed).doesNotContain("show clock").last().isEqualTo("exit");
  }
}
