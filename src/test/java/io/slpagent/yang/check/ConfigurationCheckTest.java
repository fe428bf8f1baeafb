package io.slpagent.yang.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.ExampleModules;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.RealModules;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.check.Finding.Rule;
import io.slpagent.yang.json.JsonCodec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationCheckTest {
  private static final Path BOX = Path.parse("/example-rules:box");
  private static final List<Path> ALL = List.of(Path.ROOT);
  private static DeviceSchema schema;

  @BeforeAll
  static void parse() throws SchemaException {
    schema = ExampleModules.schema("example-rules");
  }

  private static Tree.Container tree(String members) throws SchemaException {
    String body = "{\"example-rules:box\":{" + members.replace('\'', '"') + "}}";
    JsonCodec.Decoded decoded = new JsonCodec(schema).decode(BOX, body);
    assertThat(decoded.notes()).isEmpty();
    return decoded.data();
  }

  private static ConfigurationCheck.Findings check(String members, List<Path> read)
      throws SchemaException {
    return new ConfigurationCheck(schema).check(tree(members), read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'mode':'smart','smart':{'url':'x'}",
        "'limit':5,'amount':5",
        "'pair':[{'word':'12345','name':'12345','needed':'x'}]",
        "'server':['s1','s2']",
        "'mode':'smart','b':'x','b2':'y'",
        "'limit':6,'by-uses':'x'",
        "'limit':7,'by-augment':'x'",
        "'limit':1,'either':'x'",
        "'pair':[{'word':'w','needed':'x'},{'word':'v','needed':'x'}],'unique-word':'w'",
        "'none':'x'",
        "'limit':5,'amount':4,'pair':[{'word':'one','needed':'x'}],'sums':'x'",
        "'text':'abcde'",
        "'state':'x'",
        "``",
      })
  void finds_nothing_wrong_where_all_rules_hold(String members) throws SchemaException {
    ConfigurationCheck.Findings findings = check(members, ALL);
    assertThat(findings.violated()).isEmpty();
    assertThat(findings.notEvaluable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'mode':'plain','smart':{'url':'x'} | /smart | WHEN",
        "'smart':{'url':'x'} | /smart | WHEN",
        "'limit':5,'amount':6 | /amount | MUST",
        "'amount':6 | /amount | MUST",
        "'pair':[{'word':'123456','name':'12345','needed':'x'}] | /pair[word='123456']/name | MUST",
        "'server':['s1','s2','s3'] | /server | MAX_ELEMENTS",
        "'server':['s1','x'] | /server[.='x'] | MUST",
        "'a':'x' | /a | WHEN",
        "'limit':5,'by-uses':'x' | /by-uses | WHEN",
        "'by-augment':'x' | /example-rules:by-augment | WHEN",
        "'far':'x' | /far | MUST",
        "'limit':2,'either':'x' | /either | MUST",
        "'unique-word':'w' | /unique-word | MUST",
        "'interface':'Vlan1' | /interface | MUST",
        "'limit':3,'none':'x' | /none | MUST",
        "'pair':[{'word':'w'}] | /pair[word='w']/needed | MANDATORY",
        "'text':'abcdx' | /text | MUST",
      })
  void names_the_node_whose_rule_is_broken(String members, String where, Rule rule)
      throws SchemaException {
    ConfigurationCheck.Findings findings = check(members, ALL);
    assertThat(findings.violated()).extracting(Finding::rule).containsExactly(rule);
    assertThat(findings.violated())
        .extracting(Finding::where)
        .containsExactly(Path.parse(BOX + where));
    assertThat(findings.notEvaluable()).isEmpty();
  }

  @Test
  void finds_two_cases_of_one_choice() throws SchemaException {
    ConfigurationCheck.Findings findings = check("'mode':'smart','a':'x','b':'y'", ALL);
    assertThat(findings.violated()).extracting(Finding::rule).containsExactly(Rule.CHOICE);
  }

  @Test
  void shows_the_rule_and_the_words_of_the_schema() throws SchemaException {
    assertThat(check("'limit':5,'amount':6", ALL).violated())
        .extracting(Finding::text)
        .containsExactly("This must hold: . <= ../limit (the schema says: too much).");
    assertThat(check("'smart':{'url':'x'}", ALL).violated())
        .extracting(Finding::text)
        .containsExactly("The node can be there only when this holds: ../mode = 'smart'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'far':'x' | was not read",
        "'limit':2,'either':'x' | was not read",
        "'interface':'Vlan1' | was not read",
        "'odd':'x' | re-match",
        "'heavy':'x' | was not read",
      })
  void does_not_take_for_broken_what_it_cannot_know(String members, String why)
      throws SchemaException {
    ConfigurationCheck.Findings findings = check(members, List.of(BOX));
    assertThat(findings.violated()).isEmpty();
    assertThat(findings.notEvaluable()).extracting(Finding::rule).containsExactly(Rule.MUST);
    assertThat(findings.notEvaluable()).allMatch(f -> f.text().contains(why));
  }

  @Test
  void decides_what_one_known_side_decides_alone() throws SchemaException {
    ConfigurationCheck.Findings either = check("'limit':1,'either':'x'", List.of(BOX));
    assertThat(either.violated()).isEmpty();
    assertThat(either.notEvaluable()).isEmpty();
    assertThat(check("'limit':2,'both':'x'", List.of(BOX)).violated()).hasSize(1);
  }

  @Test
  void believes_no_absence_beside_what_was_read() throws SchemaException {
    List<Path> amountOnly = List.of(BOX.child("amount"));
    assertThat(check("'amount':6", amountOnly).violated()).isEmpty();
    assertThat(check("'amount':6", amountOnly).notEvaluable()).hasSize(1);
    // a value that is there is known, wherever it came from
    assertThat(check("'limit':5,'amount':6", amountOnly).violated()).hasSize(1);
    assertThat(check("'pair':[{'word':'w'}]", amountOnly).violated()).isEmpty();
    List<Path> onePair = List.of(BOX.child("pair").withKey("word", "w"));
    assertThat(check("'pair':[{'word':'w'}]", onePair).violated()).hasSize(1);
    assertThat(check("'pair':[{'word':'v'}]", onePair).violated()).isEmpty();
    assertThat(check("'pair':[{'word':'w','needed':'x'}],'unique-word':'w'", onePair).violated())
        .isEmpty();
  }

  @Test
  void reports_only_what_the_edits_broke() throws SchemaException {
    Tree.Container before = tree("'limit':5,'amount':6");
    Tree.Container after = tree("'limit':5,'amount':6,'smart':{'url':'x'}");
    assertThat(new ConfigurationCheck(schema).check(before, after, ALL).violated())
        .extracting(Finding::rule)
        .containsExactly(Rule.WHEN);
  }

  @Test
  void gives_up_on_a_rule_that_would_look_at_too_much() throws SchemaException {
    StringBuilder pairs = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      pairs.append(i == 0 ? "" : ",").append("{'word':'w").append(i).append("','needed':'x'}");
    }
    ConfigurationCheck.Findings findings = check("'heavy':'x','pair':[" + pairs + "]", ALL);
    assertThat(findings.notEvaluable())
        .singleElement()
        .satisfies(f -> assertThat(f.text()).contains("too much to look at"));
  }

  static List<java.nio.file.Path> releases() throws IOException {
    return RealModules.releases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void checks_the_smart_transport_of_a_real_release(java.nio.file.Path release)
      throws SchemaException {
    DeviceSchema real = RealModules.schema(release);
    Path transport = Path.parse("/cisco-smart-license:licensing/config/transport");
    Path url = transport.child("transport-smart").child("url-default");
    ConfigurationCheck check = new ConfigurationCheck(real);
    Tree.Container smart =
        Tree.Container.EMPTY
            .with(transport.child("transport-type"), new Tree.Leaf("transport-type-smart"))
            .with(url, new Tree.Leaf("true"));
    assertThat(check.check(smart, List.of(transport)).violated()).isEmpty();
    assertThat(check.check(smart, List.of(transport)).notEvaluable()).isEmpty();
    Tree.Container cslu =
        smart.with(transport.child("transport-type"), new Tree.Leaf("transport-type-cslu"));
    assertThat(check.check(cslu, List.of(transport)).violated())
        .extracting(Finding::where)
        .containsExactly(transport.child("transport-smart"));
    Tree.Container alone = Tree.Container.EMPTY.with(url, new Tree.Leaf("true"));
    assertThat(check.check(alone, List.of(transport)).violated()).hasSize(1);
    assertThat(check.check(alone, List.of()).violated()).isEmpty();
    assertThat(check.check(alone, List.of()).notEvaluable()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("releases")
  void checks_the_length_of_domain_names_where_a_release_bounds_it(java.nio.file.Path release)
      throws SchemaException {
    DeviceSchema real = RealModules.schema(release);
    Path domain = Path.parse("/Cisco-IOS-XE-native:native/ip/domain");
    Path vrf = domain.child("name-container").child("vrf").withKey("word", "Mgmt-vrf");
    Optional<NodeFacts> name = real.find(vrf.child("name-vrf"));
    Assumptions.assumeTrue(name.isPresent(), "this release has no domain name in a VRF");
    boolean bounded = name.get().conditions().contains("must");
    for (int length : List.of(225, 226)) {
      Tree.Container tree =
          Tree.Container.EMPTY.with(vrf.child("name-vrf"), new Tree.Leaf("x".repeat(length)));
      boolean tooLong = length + "Mgmt-vrf".length() > 233;
      assertThat(new ConfigurationCheck(real).check(tree, List.of(domain)).violated())
          .hasSize(bounded && tooLong ? 1 : 0);
    }
  }
}
