package io.slpagent.simulator.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.console.Stand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our rendering against recordings of real switches: the same headings in the same order. */
class SampleHeadingsTest {
  private static final Path SAMPLES =
      Path.of(System.getenv().getOrDefault("SLP_SAMPLES", "../shared/samples")).resolve("cli");

  @ParameterizedTest
  @CsvSource({
    "show_license_tech_support__genie_golden_output, 17.9.1, show license tech support",
    "show_license_tech_support__genie_golden_output_12, 17.12.1, show license tech support",
    "show_license_tech_support__genie_golden_output_14_standalone, 17.12.1, show license tech support",
    "show_license_tech_support__genie_golden_output_16, 17.15.1, show license tech support",
    "show_license_tech_support__genie_golden_output_17, 26.1.1, show license tech support",
    "show_license_all__genie_golden_output, 17.9.1, show license all",
    "show_license_status__ntc_3, 17.9.1, show license status",
    "show_license_summary__nautobot-testsuite_c9300_17156, 17.15.1, show license summary",
    "show_license_usage__genie_golden_output1, 17.12.1, show license usage",
    "show_license_history_message__cisco222833_ok, 17.9.1, show license history message",
    "show_ip_interface_brief__genie_golden_output, 17.12.1, show ip interface brief",
    "show_switch__genie_golden_output_1, 17.12.1, show switch",
  })
  void prints_the_headings_of_a_recording_in_its_order(
      String sample, String release, String command) throws IOException {
    Path file = SAMPLES.resolve(sample + ".txt");
    Assumptions.assumeTrue(Files.isReadable(file), () -> "no samples at " + SAMPLES);
    String ours =
        (release.equals("17.9.1") ? Stand.on("vrf-wrong") : Stand.on("bare", release)).run(command);
    Set<String> known = headings(ours);
    Set<String> theirs = headings(Files.readString(file));
    List<String> common = new ArrayList<>(theirs);
    common.retainAll(known);
    List<String> order = new ArrayList<>(known);
    order.retainAll(theirs);
    assertThat(order).containsExactlyElementsOf(common).isNotEmpty();
    // what a recording has and we have not is only what its own state brings in
    assertThat(theirs).filteredOn(heading -> !known.contains(heading)).hasSizeLessThan(4);
  }

  /**
   * Lines that are the same on every switch: from the left edge, up to a colon, or all in words.
   */
  private static Set<String> headings(String text) {
    Set<String> headings = new LinkedHashSet<>();
    boolean other = false;
    for (String line : text.lines().toList()) {
      String start = line.strip();
      other |= start.equals("Other Info");
      boolean heading =
          start.matches("[A-Z][A-Za-z0-9 /#.-]*:?( .*)?")
              && !line.startsWith(" ")
              && !other
              && !start.matches(
                  "(Load for|Time source|No time|Handle|Telemetry Reporting:|External|"
                      + "Vlan|Loopback|Tunnel|NVI|Te|Tw|Gig|Sdwan|Virtual|Last Reporting|RESPONSE|REQUEST|Received).*");
      if (heading) {
        int colon = start.indexOf(':');
        headings.add(colon < 0 ? start : start.substring(0, colon));
      }
    }
    return headings;
  }
}
