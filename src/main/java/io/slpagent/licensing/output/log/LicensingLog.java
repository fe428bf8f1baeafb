package io.slpagent.licensing.output.log;

import io.slpagent.licensing.Cause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a log says about licensing.
 *
 * @param messages the messages about licensing and about what it needs (Call Home, certificates,
 *     the configuration datastore), in their order
 * @param others how many messages speak of other things
 */
public record LicensingLog(List<Message> messages, int others) {
  public LicensingLog {
    messages = List.copyOf(messages);
  }

  /** The last message of a family. */
  public Optional<Message> last(Family family) {
    for (int i = messages.size() - 1; i >= 0; i--) {
      if (messages.get(i).family() == family) {
        return Optional.of(messages.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * A message.
   *
   * @param sequence its number; null where none was printed
   * @param time when it was logged; null where the log tells the uptime or nothing
   * @param facility e.g. {@code SMART_LIC}
   * @param severity 0 emergency .. 7 debugging
   * @param mnemonic e.g. {@code COMM_FAILED}
   * @param family what it is about
   * @param text what it says
   * @param detail the parts of the text
   */
  public record Message(
      @Nullable Long sequence,
      @Nullable LogTime time,
      String facility,
      int severity,
      String mnemonic,
      Family family,
      String text,
      Detail detail) {}

  /**
   * The parts of what a message says; null where it does not say so.
   *
   * @param peer to whom it talks: {@code CSSM} or {@code CSLU}; it follows the configured transport
   * @param reason why it failed, as printed
   * @param cause the cause that the key words of the reason speak of
   * @param pid the product id of the member that it is about
   * @param serial its serial number
   * @param days within how many days an acknowledgement is required
   */
  public record Detail(
      @Nullable String peer,
      @Nullable String reason,
      @Nullable Cause cause,
      @Nullable String pid,
      @Nullable String serial,
      @Nullable Integer days) {

    /**
     * Whether this is what a switch logs about hourly while nobody has chosen a transport, which is
     * no outage: it looks for a CSLU by the name of {@code cslu-local}.
     */
    public boolean looksUntouched() {
      return "CSLU".equals(peer) && cause == Cause.NAME;
    }
  }
}
