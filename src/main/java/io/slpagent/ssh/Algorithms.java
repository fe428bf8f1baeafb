package io.slpagent.ssh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;

/**
 * What is offered to a server: the library's preferences without what is weak, what is slow last,
 * then what the inventory allows besides.
 */
final class Algorithms {
  private static final Set<BuiltinDHFactories> WEAK_EXCHANGES =
      EnumSet.of(BuiltinDHFactories.dhg14, BuiltinDHFactories.dhgex, BuiltinDHFactories.dhg1);
  private static final Set<BuiltinSignatures> WEAK_SIGNATURES =
      EnumSet.of(BuiltinSignatures.rsa, BuiltinSignatures.dsa);
  private static final Set<BuiltinCiphers> WEAK_CIPHERS =
      EnumSet.of(BuiltinCiphers.aes128cbc, BuiltinCiphers.aes192cbc, BuiltinCiphers.aes256cbc);
  private static final Set<BuiltinMacs> WEAK_MACS = EnumSet.of(BuiltinMacs.hmacsha1);

  /** The MACs that are safe; encrypt-then-MAC first. */
  private static final List<BuiltinMacs> MACS =
      List.of(
          BuiltinMacs.hmacsha256etm,
          BuiltinMacs.hmacsha512etm,
          BuiltinMacs.hmacsha256,
          BuiltinMacs.hmacsha512);

  private Algorithms() {}

  /**
   * Sets what a client offers.
   *
   * @param legacy names of weak algorithms that are allowed besides
   */
  static void offer(SshClient client, Set<String> legacy) {
    List<BuiltinDHFactories> exchanges = new ArrayList<>();
    for (BuiltinDHFactories one : ClientBuilder.DEFAULT_KEX_PREFERENCE) {
      if (one.isSupported() && !WEAK_EXCHANGES.contains(one)) {
        exchanges.add(one);
      }
    }
    exchanges.sort(Comparator.comparing(Algorithms::isSlow));
    allowed(WEAK_EXCHANGES, legacy, exchanges);
    client.setKeyExchangeFactories(
        NamedFactory.setUpTransformedFactories(false, exchanges, ClientBuilder.DH2KEX));

    List<BuiltinSignatures> signatures = new ArrayList<>();
    for (BuiltinSignatures one : ClientBuilder.DEFAULT_SIGNATURE_PREFERENCE) {
      if (one.isSupported() && !WEAK_SIGNATURES.contains(one)) {
        signatures.add(one);
      }
    }
    allowed(WEAK_SIGNATURES, legacy, signatures);
    client.setSignatureFactories(List.copyOf(signatures));

    List<BuiltinCiphers> ciphers = new ArrayList<>();
    for (BuiltinCiphers one : ClientBuilder.DEFAULT_CIPHERS_PREFERENCE) {
      if (one.isSupported() && !one.getName().endsWith("-cbc")) {
        ciphers.add(one);
      }
    }
    allowed(WEAK_CIPHERS, legacy, ciphers);
    client.setCipherFactories(List.copyOf(ciphers));

    List<BuiltinMacs> macs = new ArrayList<>(MACS);
    allowed(WEAK_MACS, legacy, macs);
    client.setMacFactories(List.copyOf(macs));
  }

  /** Streamlined NTRU Prime takes a processor longer than all the rest of a login. */
  private static boolean isSlow(NamedResource exchange) {
    return exchange.getName().startsWith("sntrup");
  }

  private static <T extends NamedResource> void allowed(
      Set<T> weak, Set<String> legacy, List<T> offered) {
    weak.stream().filter(one -> legacy.contains(one.getName())).forEach(offered::add);
  }
}
