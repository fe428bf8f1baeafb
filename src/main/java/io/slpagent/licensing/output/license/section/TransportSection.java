package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Transport;
import io.slpagent.licensing.output.license.fact.Transport.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code Transport}. The proxy has four lines of its own, or {@code Not Configured} on the next
 * line; the VRF stands behind its key or on the next line.
 */
public final class TransportSection implements Section {
  private static final Set<String> HEADINGS = Set.of("Transport");
  private final Keys said =
      new Keys(
          "Type",
          "URL",
          "Registration URL",
          "Cslu address",
          "Proxy",
          "Address",
          "Port",
          "VRF",
          "Server Identity Check",
          "IP Mode",
          "Trust Point");
  private boolean login;
  private String last = "";

  @Override
  public Set<String> headings() {
    return HEADINGS;
  }

  @Override
  public void begin(Line heading) {
    said.clear();
    login = false;
    last = "";
  }

  @Override
  public boolean take(Line line, Line next) {
    if (line.key().equals("Username") || line.key().equals("Password")) {
      login |= Words.present(line.value()) != null;
      return true;
    }
    if (said.take(line)) {
      last = line.key();
      return true;
    }
    boolean ofNextLine = last.equals("Proxy") || last.equals("VRF");
    if (!ofNextLine || !line.key().isEmpty() || line.indent() == 0) {
      return false;
    }
    said.put(last, line.text());
    last = "";
    return true;
  }

  @Override
  public boolean owns(Line line, Line next) {
    return switch (line.key()) {
      case "URL",
          "Cslu address",
          "Proxy",
          "VRF",
          "Server Identity Check",
          "IP Mode",
          "Trust Point" ->
          true;
      default -> false;
    };
  }

  /** What was read; null where nothing was said. */
  public @Nullable Transport value() {
    if (said.isEmpty()) {
      return null;
    }
    String url = said.text("URL");
    return new Transport(
        said.text("Type"),
        url == null ? said.text("Registration URL") : url,
        said.text("Cslu address"),
        proxy(),
        said.text("VRF"),
        said.has("VRF"),
        said.flag("Server Identity Check"),
        said.text("IP Mode"),
        said.text("Trust Point"));
  }

  private @Nullable Proxy proxy() {
    if (!said.has("Proxy") && !said.has("Address")) {
      return null;
    }
    return new Proxy(said.text("Address"), said.count("Port"), login);
  }
}
