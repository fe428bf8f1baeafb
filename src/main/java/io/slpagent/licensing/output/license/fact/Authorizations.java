package io.slpagent.licensing.output.license.fact;

import io.slpagent.licensing.output.SwitchTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authorisation codes, which export controlled licences need.
 *
 * @param reservation whether a licence reservation is on
 * @param lastPush the last data pushed
 * @param lastExport the last file written
 * @param members the code of each member
 * @param licenses what the codes authorise
 * @param purchased what was bought with the switch; empty for none
 */
public record Authorizations(
    @Nullable Boolean reservation,
    @Nullable SwitchTime lastPush,
    @Nullable SwitchTime lastExport,
    List<Code> members,
    List<Licensed> licenses,
    List<String> purchased) {
  public Authorizations {
    members = List.copyOf(members);
    licenses = List.copyOf(licenses);
    purchased = List.copyOf(purchased);
  }

  /**
   * The authorisation code of a member.
   *
   * @param status {@code NOT INSTALLED}, {@code SMART AUTHORIZATION INSTALLED} ...
   * @param at when it was installed
   * @param confirmation the last confirmation code, which proves a return
   * @param requested whether a request code is outstanding
   * @param returned the last return code
   * @param reserved whether a reservation's code is installed
   */
  public record Code(
      Member member,
      @Nullable String status,
      @Nullable SwitchTime at,
      @Nullable String confirmation,
      boolean requested,
      @Nullable String returned,
      boolean reserved) {
    /** Whether it is there. */
    public boolean installed() {
      String text = status == null ? "" : status;
      return text.contains("INSTALLED") && !text.contains("NOT INSTALLED");
    }
  }

  /**
   * A licence that the codes authorise.
   *
   * @param name with its entitlement
   * @param total how many are available
   * @param enforcement such as {@code EXPORT RESTRICTED}
   * @param terms for which member, and how many
   */
  public record Licensed(
      String name,
      @Nullable String description,
      @Nullable Integer total,
      @Nullable String enforcement,
      List<Term> terms) {
    public Licensed {
      terms = List.copyOf(terms);
    }
  }

  /**
   * How a licence is authorised for a member.
   *
   * @param authorization such as {@code SMART AUTHORIZATION INSTALLED on ...}
   * @param type {@code PERPETUAL} ...
   * @param count how many
   */
  public record Term(
      Member member,
      @Nullable String authorization,
      @Nullable String type,
      @Nullable Integer count) {}
}
