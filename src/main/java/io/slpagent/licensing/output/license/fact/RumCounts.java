package io.slpagent.licensing.output.license.fact;

import org.jspecify.annotations.Nullable;

/**
 * How many reports of usage (RUM) there are in which state.
 *
 * @param total all
 * @param purged given up; the number in brackets only in tech support
 * @param acknowledged acknowledged by CSSM
 * @param waiting sent and not yet acknowledged
 * @param available ready to be sent
 * @param collecting still being measured
 * @param mostShown the most that are listed
 * @param stored in the storage
 * @param missing missing in action
 * @param module {@code Ready} where the module that reports works
 */
public record RumCounts(
    @Nullable Integer total,
    @Nullable Count purged,
    @Nullable Integer acknowledged,
    @Nullable Count waiting,
    @Nullable Integer available,
    @Nullable Integer collecting,
    @Nullable Integer mostShown,
    @Nullable Integer stored,
    @Nullable Count missing,
    @Nullable String module) {

  /**
   * A count, and the one that tech support prints in brackets behind it.
   *
   * @param inBrackets null where there is none
   */
  public record Count(int count, @Nullable Integer inBrackets) {}
}
