package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.license.fact.Product;
import io.slpagent.licensing.output.license.section.Sections;
import io.slpagent.licensing.output.license.section.Sections.Part;
import java.util.List;

/** Reads {@code show license udi}: a line and a list of members, or a router's table. */
public final class ShowLicenseUdi {
  private ShowLicenseUdi() {}

  /** What the output says. Never fails. */
  public static Parsed<Product> parse(String text) {
    Sections sections = Sections.read(text, Part.PRODUCT);
    Product product = sections.product.value();
    return new Parsed<>(
        product == null ? new Product(null, List.of(), null) : product, sections.rest());
  }
}
