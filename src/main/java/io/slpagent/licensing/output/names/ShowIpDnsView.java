package io.slpagent.licensing.output.names;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code show ip dns view}. */
public final class ShowIpDnsView {
  private static final String TITLE = "DNS View ";

  private ShowIpDnsView() {}

  /** The views. */
  public static Parsed<DnsViews> parse(String text) {
    Aside rest = new Aside();
    List<DnsViews.View> views = new ArrayList<>();
    @Nullable ViewReader view = null;
    for (Line line : Output.body(text)) {
      if (line.text().startsWith(TITLE)) {
        if (view != null) {
          views.add(view.view());
        }
        view = new ViewReader(line.text().substring(TITLE.length()));
      } else if (view == null || !view.takes(line)) {
        rest.add(line);
      }
    }
    if (view != null) {
      views.add(view.view());
    }
    return new Parsed<>(new DnsViews(views), rest.lines());
  }
}
