package io.slpagent.licensing.output.license.fact;

import org.jspecify.annotations.Nullable;

/**
 * Which hardware: {@code PID:C9300-48U,SN:FOC0000X000}.
 *
 * @param pid its product id
 * @param sn its serial number
 */
public record Udi(String pid, String sn) {

  /** Reads {@code PID:...,SN:...} or {@code P:...,S:...} from the start of a text, else null. */
  public static @Nullable Udi read(String text) {
    int pid = text.startsWith("PID:") ? 4 : text.startsWith("P:") ? 2 : -1;
    int comma = text.indexOf(',');
    if (pid < 0 || comma < pid) {
      return null;
    }
    int sn = comma + 1;
    while (sn < text.length() && text.charAt(sn) == ' ') {
      sn++;
    }
    sn = text.startsWith("SN:", sn) ? sn + 3 : text.startsWith("S:", sn) ? sn + 2 : -1;
    if (sn < 0) {
      return null;
    }
    int end = sn;
    while (end < text.length() && " ,:\t".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return new Udi(text.substring(pid, comma).strip(), text.substring(sn, end));
  }
}
