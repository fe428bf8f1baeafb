package io.slpagent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the packages, and who alone may use which library. */
class ArchitectureTest {
  private static final String ROOT = "io.slpagent.";

  /** A package imports only packages that stand before it. */
  private static final List<String> ORDER =
      List.of(
          "model",
          "yang",
          "licensing",
          "inventory",
          "drift",
          "plan",
          "device",
          "ssh",
          "restconf",
          "netconf",
          "shell",
          "report",
          "reconcile",
          "survey",
          "schedule",
          "simulator",
          "cli",
          "app");

  private static final Set<String> FORBIDDEN_NAMES =
      Set.of("util", "utils", "common", "core", "impl", "internal", "manager", "helper", "misc");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.slpagent");

  @Test
  void packages_import_only_packages_before_them() {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] later =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(p -> ROOT + p + "..")
              .toArray(String[]::new);
      if (later.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + ORDER.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(later)
            .because("the packages stand in one order: " + ORDER)
            .check(CLASSES);
      }
    }
  }

  @Test
  void every_package_stands_in_the_order_and_has_a_plain_name() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(c -> found.add(c.getPackageName().substring(ROOT.length())));
    assertThat(found).allMatch(name -> ORDER.contains(name.replaceFirst("\\..*", "")));
    assertThat(found)
        .noneMatch(name -> Arrays.stream(name.split("\\.")).anyMatch(FORBIDDEN_NAMES::contains));
  }

  @Test
  void packages_are_free_of_cycles() {
    slices().matching("io.slpagent.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_model_knows_only_the_platform() {
    classes()
        .that()
        .resideInAPackage(ROOT + "model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + "model..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void adapters_know_nothing_of_each_other_and_the_simulator_nothing_of_the_agent() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ORDER.stream()
                .filter(p -> !Set.of("model", "simulator").contains(p))
                .map(p -> ROOT + p + "..")
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @ParameterizedTest(name = "{0} is for {1} alone")
  @CsvSource({
    "org.opendaylight.., yang",
    "com.google.gson.., yang",
    "okhttp3.., restconf",
    "org.apache.sshd.., ssh simulator",
    "org.snakeyaml.., inventory",
    "org.quartz.., schedule",
    "org.bouncycastle.., simulator",
    "picocli.., cli",
    "ch.qos.logback.., app",
  })
  void libraries_are_imported_by_one_package(String library, String owners) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Arrays.stream(owners.split(" ")).map(o -> ROOT + o + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
