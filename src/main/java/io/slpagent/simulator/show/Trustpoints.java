package io.slpagent.simulator.show;

import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.command.Args;

/** The trustpoints that every switch has. */
final class Trustpoints {
  private Trustpoints() {}

  static String all(Sight sight, Args args) {
    String number =
        Integer.toUnsignedString(sight.spec().chassis().members().getFirst().serial().hashCode());
    return """
    Trustpoint SLA-TrustPoint:
        Subject Name:
        cn=Cisco Licensing Root CA
        o=Cisco
              Serial Number (hex): 01
        Certificate configured.


    Trustpoint CISCO_IDEVID_SUDI:
        Subject Name:
        cn=ACT2 SUDI CA
        o=Cisco
              Serial Number (hex): 61096E7D00000000000C
        Certificate configured.


    Trustpoint TP-self-signed-%1$s:
        Subject Name:
        cn=IOS-Self-Signed-Certificate-%1$s
              Serial Number (hex): 01
        Persistent self-signed certificate trust point
        Using key label TP-self-signed-%1$s


    """
        .formatted(number);
  }
}
