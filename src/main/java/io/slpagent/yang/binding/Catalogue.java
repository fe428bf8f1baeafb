package io.slpagent.yang.binding;

import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.yang.NodeFacts.Kind;
import io.slpagent.yang.form.Form;
import io.slpagent.yang.form.InterfaceForm;
import io.slpagent.yang.form.LeafForm;
import io.slpagent.yang.form.LevelForm;
import io.slpagent.yang.form.PartsForm;
import io.slpagent.yang.form.SequenceForm;
import io.slpagent.yang.form.SingleServerForm;
import io.slpagent.yang.form.Site;
import io.slpagent.yang.form.SmartUrlForm;
import io.slpagent.yang.form.SmartUrlForm.Leaves;
import io.slpagent.yang.form.TransportForm;
import io.slpagent.yang.form.Words;
import io.slpagent.yang.spelling.InterfaceName;
import io.slpagent.yang.spelling.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The places that may carry each setting, the preferred one first. Some exist in some releases
 * only: that is for the schema to say.
 */
final class Catalogue {
  private static final Path CONFIG = Path.parse("/cisco-smart-license:licensing/config");
  private static final Path STATE = Path.parse("/cisco-smart-license:licensing/state/state-info");
  private static final Path NATIVE = Path.parse("/Cisco-IOS-XE-native:native");
  private static final Path SMART = NATIVE.child("license").child("smart");
  private static final Path IP = NATIVE.child("ip");
  private static final Path HTTP_CLIENT =
      Path.parse("/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client");
  private static final Map<String, String> TAGS = tags();

  private Catalogue() {}

  /** The candidates for a setting; empty where no model has it. */
  static List<Candidate> of(Setting setting) {
    String qualifier = setting.qualifier();
    return switch (setting.kind()) {
      case DNS_LOOKUP -> List.of(Candidate.own(below(IP, "domain/lookup"), leaf(Words.SWITCH)));
      case DNS_SERVERS -> qualifier.isEmpty() ? servers() : servers(qualifier);
      case DNS_DOMAIN -> qualifier.isEmpty() ? domain() : domain(qualifier);
      case DNS_SOURCE_INTERFACE ->
          List.of(Candidate.own(lookupSource(qualifier), Catalogue::source));
      case HTTP_SOURCE_INTERFACE ->
          List.of(Candidate.own(HTTP_CLIENT.child("source-interface"), Catalogue::source));
      case HTTP_PROXY -> List.of(Candidate.own(HTTP_CLIENT.child("proxy-server"), httpProxy()));
      case HTTP_TRUSTPOINT ->
          List.of(Candidate.own(HTTP_CLIENT.child("secure-trustpoint"), leaf(Words.SAME)));
      case TRANSPORT -> transport();
      case SMART_URL -> smartUrl();
      case CSLU_URL -> views("transport/transport-cslu/url-cslu", "url/cslu", leaf(Words.SAME));
      case USAGE_INTERVAL -> views("usage/interval", "usage/interval", leaf(Words.SAME));
      case CUSTOMER_TAGS ->
          views("usage/customer-tags", "usage/customer-tags", site -> new PartsForm(site, TAGS));
      case CUSTOM_ID -> customId();
      case PRIVACY_HOSTNAME -> privacy("hostname");
      case PRIVACY_VERSION -> privacy("version");
      case LICENSE_LEVEL ->
          List.of(Candidate.audited(below(NATIVE, "license/boot/level"), LevelForm::new));
      case PROXY, VRF -> List.of();
      case RAW -> RawPath.candidates(qualifier);
    };
  }

  private static List<Candidate> servers() {
    Path servers = below(IP, "name-server");
    return List.of(
        Candidate.own(servers.child("no-vrf-ordered"), Catalogue::addresses),
        Candidate.own(servers.child("no-vrf"), Catalogue::addresses));
  }

  private static List<Candidate> servers(String vrf) {
    Path entry = below(IP, "name-server/vrf").withKey("word", vrf);
    return List.of(
        Candidate.own(entry.child("server-ip-list-ordered"), Catalogue::addresses),
        Candidate.own(entry.child("server-ip-list"), Catalogue::addresses),
        Candidate.own(entry.child("server-ip"), SingleServerForm::new));
  }

  private static List<Candidate> domain() {
    return List.of(
        Candidate.own(below(IP, "domain/name-container/name-no-vrf"), leaf(Words.SAME)),
        Candidate.own(below(IP, "domain/name"), leaf(Words.SAME)));
  }

  private static List<Candidate> domain(String vrf) {
    Path entry = below(IP, "domain/name-container/vrf").withKey("word", vrf);
    return List.of(Candidate.own(entry.child("name-vrf"), leaf(Words.SAME)));
  }

  private static Path lookupSource(String vrf) {
    Path lookup = below(IP, "domain/lookup-settings/lookup");
    Path scope = vrf.isEmpty() ? lookup : lookup.child("vrf").withKey("vrf-name", vrf);
    return scope.child("source-interface");
  }

  private static Form source(Site site) {
    return site.facts().kind() == Kind.LEAF
        ? new LeafForm(site, Words.SAME, InterfaceName::canonical)
        : new InterfaceForm(site);
  }

  private static Form addresses(Site site) {
    return new SequenceForm(site, IpAddress::canonical);
  }

  private static Function<Site, Form> httpProxy() {
    Map<String, String> leaves = new LinkedHashMap<>();
    leaves.put("host", "proxy-server-name");
    leaves.put("port", "proxy-port");
    return site -> new PartsForm(site, leaves);
  }

  private static List<Candidate> transport() {
    Path type = below(CONFIG, "transport/transport-type");
    return List.of(
        Candidate.view(type, TransportForm::new),
        Candidate.view(SMART.child("transport-type"), leaf(Words.TRANSPORT_NATIVE)),
        Candidate.inForce(below(STATE, "transport/transport-type"), leaf(Words.TRANSPORT)));
  }

  private static List<Candidate> smartUrl() {
    Path smart = below(CONFIG, "transport/transport-smart");
    Path url = SMART.child("url");
    Path inForce = below(STATE, "transport/url-settings");
    return List.of(
        Candidate.view(smart, site -> new SmartUrlForm(site, Leaves.LICENSING))
            .with(below(smart, Leaves.LICENSING.registration())),
        Candidate.view(url, site -> new SmartUrlForm(site, Leaves.NATIVE))
            .with(below(url, Leaves.NATIVE.registration())),
        Candidate.inForce(inForce, site -> new SmartUrlForm(site, Leaves.IN_FORCE))
            .with(below(inForce, Leaves.IN_FORCE.registration())));
  }

  private static List<Candidate> customId() {
    return List.of(
        Candidate.view(CONFIG.child("custom-id"), leaf(Words.SAME)),
        Candidate.view(SMART.child("customer-id"), leaf(Words.SAME)),
        Candidate.inForce(STATE.child("custom-id"), leaf(Words.SAME)));
  }

  private static List<Candidate> privacy(String what) {
    return List.of(
        Candidate.view(CONFIG.child("privacy").child(what), leaf(Words.PRIVACY)),
        Candidate.view(SMART.child("privacy").child(what), leaf(Words.PRIVACY_PRESENCE)),
        Candidate.inForce(STATE.child("privacy").child(what), leaf(Words.PRIVACY)));
  }

  /** The two views of the licensing configuration: they are aliases of one another. */
  private static List<Candidate> views(
      String inConfig, String inNative, Function<Site, Form> form) {
    return List.of(
        Candidate.view(below(CONFIG, inConfig), form),
        Candidate.view(below(SMART, inNative), form));
  }

  private static Function<Site, Form> leaf(Words words) {
    return site -> new LeafForm(site, words);
  }

  private static Path below(Path path, String names) {
    Path result = path;
    for (String name : names.split("/")) {
      result = result.child(name);
    }
    return result;
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String number : List.of("1", "2", "3", "4")) {
      tags.put(number, "tag" + number);
    }
    return tags;
  }
}
