package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.model.Staging;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out whether a write would commit what others have staged in the candidate datastore (RFC
 * 8040 section 1.4). From 17.15 on a device says so itself; before that RESTCONF can only tell
 * whether there is such a datastore at all.
 */
final class StagingReader {
  private static final String PREVIEW =
      "/operations/Cisco-IOS-XE-cli-preview-rpc:candidate-preview";
  private static final int MOST_LINES = 12;

  /** What follows such a word in a line of configuration may be a secret. */
  private static final Pattern SECRETS =
      Pattern.compile(
          "(?i)\\b(password|secret|key|key-string|community|token|idtoken|auth|priv|psk|md5|"
              + "sha\\S*)\\b.*");

  private final Access access;
  private final Datastores datastores;

  StagingReader(Access access) {
    this.access = access;
    this.datastores = new Datastores(access);
  }

  /** Looks, as far as the device shows it. */
  Staging read() throws DeviceException {
    if (SyncStatus.tellsDirt(access)) {
      Optional<SyncStatus> status = SyncStatus.of(access).filter(SyncStatus::whole);
      if (status.isPresent()) {
        // cisco-ia: "This value is returned only in candidate datastore mode"
        return status.get().dirty().orElse(false) ? others() : Staging.NOTHING;
      }
    }
    return byMode();
  }

  /** What there is to say where a device cannot tell whether anything is staged. */
  Staging byMode() throws DeviceException {
    Datastores.CandidateMode mode = datastores.candidateMode();
    if (mode.known().isPresent()) {
      return mode.known().get()
          ? new Staging.Unknown(
              "the device has a candidate datastore, and does not tell over RESTCONF whether others"
                  + " have staged edits in it")
          : Staging.NOTHING;
    }
    return switch (mode.silence()) {
      // nothing speaks for a candidate datastore: none is announced in any place
      case ABSENT -> Staging.NOTHING;
      case REFUSED ->
          new Staging.Unknown("the device does not tell whether it has a candidate datastore");
    };
  }

  private Staging others() throws DeviceException {
    Ask ask = Ask.post(access.url().root() + PREVIEW, "").in(Ask.Form.DATA);
    String shown =
        Stream.of(datastores.candidateHolder(), preview(ask))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(": "));
    return new Staging.Others(access.wire().failures().clean(ask, shown));
  }

  /** The staged commands without their secrets; empty where the device has no preview of them. */
  private String preview(Ask ask) throws DeviceException {
    Answer answer = access.wire().send(ask);
    if (!answer.isGood() || !answer.complete() || !answer.isJson()) {
      return "";
    }
    try {
      String lines =
          JsonMapper.shared()
              .readTree(answer.body())
              .path("Cisco-IOS-XE-cli-preview-rpc:output")
              .path("config-cli")
              .asString("");
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("!"))
          .map(line -> SECRETS.matcher(line).replaceAll("$1 ***"))
          .limit(MOST_LINES)
          .collect(Collectors.joining("; "));
    } catch (JacksonException e) {
      return "";
    }
  }
}
