package io.slpagent.licensing.output.chassis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show crypto pki trustpoints} says.
 *
 * @param trustpoints the trustpoints, in the order printed
 */
public record Trustpoints(List<Trustpoint> trustpoints) {
  /** The one of the licensing agent. */
  public static final String LICENSING = "SLA-TrustPoint";

  public Trustpoints {
    trustpoints = List.copyOf(trustpoints);
  }

  /** The trustpoint of that name. */
  public Optional<Trustpoint> named(String name) {
    return trustpoints.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /**
   * A trustpoint.
   *
   * @param name its name
   * @param subject the subject of its authority by attribute, e.g. {@code cn} and {@code o}; empty
   *     where it has no certificate
   * @param serialHex the serial number of the certificate in hexadecimal; null where there is none
   * @param enrollmentUrl from where certificates are asked; null where none is configured
   * @param notes what else is said of it, e.g. {@code Certificate configured.}
   */
  public record Trustpoint(
      String name,
      Map<String, String> subject,
      @Nullable String serialHex,
      @Nullable String enrollmentUrl,
      List<String> notes) {
    public Trustpoint {
      subject = Collections.unmodifiableMap(new LinkedHashMap<>(subject));
      notes = List.copyOf(notes);
    }

    /** Whether it has the certificate of an authority, or one of its own. */
    public boolean hasCertificate() {
      return serialHex != null;
    }
  }
}
