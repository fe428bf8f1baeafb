package io.slpagent.yang.folder;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.parser.ModuleText;
import io.slpagent.yang.parser.SchemaParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of modules. Which deviations and features count is said by a device's own list of
 * modules, if there is one beside them: a yang-library (RFC 7895, RFC 8525) or a NETCONF hello in
 * XML. Without one no deviation and every feature counts.
 */
public final class ModuleFolder {
  /** More than any module or list that was ever published. */
  private static final long MOST_BYTES = 16L << 20;

  private final Path folder;
  private final List<String> leftOut = new ArrayList<>();

  private ModuleFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a folder; of several lists that of a Catalyst 9000 is taken, and a yang-library before a
   * hello. Files of more than 16 MB and files that are no modules are left out.
   *
   * @throws SchemaException where the folder cannot be read or holds none of our modules
   */
  public static DeviceSchema read(Path folder) throws SchemaException {
    return new ModuleFolder(folder).schema();
  }

  private DeviceSchema schema() throws SchemaException {
    List<ModuleText> texts = new ArrayList<>();
    for (Path file : files(".yang")) {
      readModule(file).ifPresent(texts::add);
    }
    Optional<ListedModules> list = list();
    String name = name(folder.toAbsolutePath().normalize());
    SchemaParser.Request request =
        new SchemaParser.Request(
            name,
            "the folder " + folder + list.map(l -> " with " + l.source()).orElse(""),
            SchemaParser.ROOTS,
            list.map(ListedModules::deviations).orElse(Set.of()),
            list.map(ListedModules::features).orElse(Map.of()));
    return SchemaParser.parse(request, texts, leftOut);
  }

  private Optional<ModuleText> readModule(Path file) throws SchemaException {
    try {
      return Optional.of(ModuleText.read(name(file), text(file)));
    } catch (SchemaException e) {
      leftOut.add(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<ListedModules> list() throws SchemaException {
    List<ListedModules> lists = new ArrayList<>();
    for (Path file : files(".xml")) {
      try {
        ModuleListXml.read(name(file), text(file)).ifPresent(lists::add);
      } catch (SchemaException e) {
        leftOut.add(String.valueOf(e.getMessage()));
      }
    }
    return lists.stream()
        .min(
            Comparator.comparing((ListedModules l) -> !isCatalyst9000(l.source()))
                .thenComparing(l -> !l.complete())
                .thenComparing(ListedModules::source));
  }

  private static boolean isCatalyst9000(String file) {
    return file.toLowerCase(Locale.ROOT).contains("cat9k");
  }

  private List<Path> files(String ending) throws SchemaException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new SchemaException("the folder " + folder + " cannot be read", e);
    }
  }

  private static String text(Path file) throws SchemaException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new SchemaException(file + " is larger than " + MOST_BYTES + " bytes");
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SchemaException("the file " + file + " cannot be read", e);
    }
  }

  private static String name(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("/");
  }
}
