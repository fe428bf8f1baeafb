package io.slpagent.ssh;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.HostKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.jspecify.annotations.Nullable;

/** Judges the host key of one connection, and keeps in mind why it was refused. */
final class HostKeyCheck implements KeyJudge {
  private final HostKeys trust;
  private final FirstUse firstUse;
  private final String host;
  private final int port;
  private volatile @Nullable Refusal refusal;

  /**
   * Why a host key was refused.
   *
   * @param problem what is wrong, as a clause
   * @param fingerprint what was seen
   * @param advice what to do, as a sentence
   */
  record Refusal(String problem, String fingerprint, String advice) {}

  HostKeyCheck(HostKeys trust, FirstUse firstUse, String host, int port) {
    this.trust = trust;
    this.firstUse = firstUse;
    this.host = host;
    this.port = port;
  }

  /** Why the key of this connection was refused; empty while it was not. */
  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public boolean believes(PublicKey shown) {
    try {
      refusal = judged(shown);
    } catch (IOException e) {
      refusal =
          new Refusal(
              "the known host keys in " + file() + " cannot be used: " + BoundedFile.reason(e),
              Fingerprint.of(shown),
              "Repair that file, or write the pin of the host key into the inventory.");
    }
    return refusal == null;
  }

  @Override
  public List<String> knownTypes() {
    try {
      return switch (trust) {
        case HostKeys.KnownHosts known -> types(KnownHostsFile.of(known.file(), host, port).keys());
        case HostKeys.FirstUse first ->
            types(KnownHostsFile.exactly(firstUse.file(), host, port).keys());
        case HostKeys.Pins pins -> List.of();
      };
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> types(List<PublicKey> keys) {
    return keys.stream().map(KeyUtils::getKeyType).distinct().toList();
  }

  private @Nullable Refusal judged(PublicKey shown) throws IOException {
    return switch (trust) {
      case HostKeys.Pins pins -> pinned(pins, shown);
      case HostKeys.KnownHosts known ->
          known(KnownHostsFile.of(known.file(), host, port), known.file(), shown);
      case HostKeys.FirstUse first -> {
        List<PublicKey> keys = firstUse.keysOrKeep(host, port, shown);
        yield known(new KnownHostsFile.Known(keys, List.of()), firstUse.file(), shown);
      }
    };
  }

  private static @Nullable Refusal pinned(HostKeys.Pins pins, PublicKey shown) {
    String seen = Fingerprint.of(shown);
    return pins.pins().contains(seen)
        ? null
        : new Refusal(
            "the host key is "
                + Fingerprint.shown(shown)
                + ", which is none of the pinned keys: "
                + String.join(", ", new TreeSet<>(pins.pins())),
            seen,
            "If the device has a new key, compare it there ('show ip ssh'), and write its"
                + " fingerprint under connection.ssh.host-keys.pin. If not, somebody stands in"
                + " between.");
  }

  private @Nullable Refusal known(KnownHostsFile.Known known, Path file, PublicKey shown) {
    if (Fingerprint.holds(known.revoked(), shown)) {
      return new Refusal(
          "the host key " + Fingerprint.shown(shown) + " is revoked in " + file,
          Fingerprint.of(shown),
          "Give the device a new host key.");
    }
    if (Fingerprint.holds(known.keys(), shown)) {
      return null;
    }
    if (known.keys().isEmpty()) {
      return new Refusal(
          "the host key " + Fingerprint.shown(shown) + " is not known; " + file + " has none",
          Fingerprint.of(shown),
          "Compare it with the device's own ('show ip ssh'), and write its fingerprint under"
              + " connection.ssh.host-keys.pin, or add it to that file.");
    }
    return new Refusal(
        "the host key has changed: it is "
            + Fingerprint.shown(shown)
            + ", and "
            + file
            + " knows "
            + Fingerprint.shown(known.keys()),
        Fingerprint.of(shown),
        "If the device has a new key, compare it there ('show ip ssh'), and replace the old one in"
            + " that file. If not, somebody stands in between.");
  }

  private String file() {
    return switch (trust) {
      case HostKeys.KnownHosts known -> known.file().toString();
      case HostKeys.FirstUse first -> firstUse.file().toString();
      case HostKeys.Pins pins -> "the inventory";
    };
  }
}
