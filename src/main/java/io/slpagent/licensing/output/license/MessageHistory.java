package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.SwitchTime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code show license history message}: what the switch sent and what came back. The messages
 * themselves hold the ID token, certificates and names of hosts, so only named facts of them are
 * kept, and each only if it looks as it should.
 *
 * @param messages in the order of the output, oldest first in each kind
 * @param imports what was imported, by a file or by a message
 */
public record MessageHistory(List<Message> messages, List<Import> imports) {
  public MessageHistory {
    messages = List.copyOf(messages);
    imports = List.copyOf(imports);
  }

  /**
   * A request, and the response to it.
   *
   * @param kind the section, such as {@code Trust Establishment}; null in a filtered output
   * @param requested when it was sent; null where the text begins in the middle
   * @param responded when the switch stopped waiting
   * @param answered whether an answer came back: a response without its JSON is none
   * @param request what was sent
   * @param response what came back
   */
  public record Message(
      @Nullable String kind,
      @Nullable SwitchTime requested,
      @Nullable SwitchTime responded,
      boolean answered,
      @Nullable Request request,
      @Nullable Response response) {}

  /**
   * What was asked for.
   *
   * @param type such as {@code ID_TOKEN_TRUST}
   * @param agentVersion the version of the agent
   * @param force whether a trust that exists was to be replaced
   * @param trustId the trust id of the switch
   * @param instance the id of the product instance in CSSM
   */
  public record Request(
      @Nullable String type,
      @Nullable String agentVersion,
      @Nullable Boolean force,
      @Nullable Integer trustId,
      @Nullable String instance) {}

  /**
   * What the server said.
   *
   * @param type such as {@code ID_TOKEN_TRUST}
   * @param status {@code OK}, {@code OK_POLL}, {@code FAILED} ...
   * @param message in words
   * @param retry how long to wait before the next try
   * @param smartAccount the Smart Account
   * @param virtualAccount the Virtual Account
   * @param instance the id of the product instance in CSSM
   */
  public record Response(
      @Nullable String type,
      @Nullable String status,
      @Nullable String message,
      @Nullable Duration retry,
      @Nullable String smartAccount,
      @Nullable String virtualAccount,
      @Nullable String instance) {}

  /**
   * Something that was imported.
   *
   * @param kind such as {@code POLICY}, {@code TRUST CODE}, {@code RUM ACK}
   * @param received when; null where nothing ever was
   */
  public record Import(String kind, @Nullable SwitchTime received) {}
}
