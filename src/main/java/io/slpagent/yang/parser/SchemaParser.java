package io.slpagent.yang.parser;

import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes a schema of the texts of modules. Takes in what the roots need and nothing else: a
 * directory of Cisco's modules does not parse as a whole. A root that is missing or broken is left
 * out, and the schema says so; the rest stays.
 */
public final class SchemaParser {

  /**
   * The modules that the agent asks for, the most important first. A device need not have all of
   * them.
   */
  public static final List<String> ROOTS =
      List.of(
          "cisco-smart-license",
          "Cisco-IOS-XE-native",
          "Cisco-IOS-XE-http",
          "cisco-ia",
          "Cisco-IOS-XE-rpc",
          "Cisco-IOS-XE-cli-rpc",
          "Cisco-IOS-XE-device-hardware-oper",
          "Cisco-IOS-XE-ntp",
          "Cisco-IOS-XE-cli-preview-rpc");

  /** Those of them without which a schema is as good: they serve nothing but comfort. */
  public static final Set<String> DISPENSABLE = Set.of("Cisco-IOS-XE-cli-preview-rpc");

  private SchemaParser() {}

  /**
   * What to parse, and what the device says about it.
   *
   * @param contentId the name of the set
   * @param origin where it came from, for people
   * @param roots the modules that are wanted, the most important first
   * @param deviations modules that deviate others; those that touch nothing of ours are ignored
   * @param features the features that the device supports, by module; empty where it does not say,
   *     and then all count
   */
  public record Request(
      String contentId,
      String origin,
      List<String> roots,
      Set<String> deviations,
      Map<String, Set<String>> features) {
    public Request {
      roots = List.copyOf(roots);
      deviations = Set.copyOf(deviations);
      features = Map.copyOf(features);
    }
  }

  /**
   * Parses texts.
   *
   * @param texts the texts of modules, by a name for messages
   * @throws SchemaException where nothing of the roots can be taken in
   */
  public static DeviceSchema parse(
      String contentId, String origin, Map<String, String> texts, List<String> roots)
      throws SchemaException {
    List<ModuleText> read = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
      try {
        read.add(ModuleText.read(text.getKey(), text.getValue()));
      } catch (SchemaException e) {
        leftOut.add(String.valueOf(e.getMessage()));
      }
    }
    return parse(new Request(contentId, origin, roots, Set.of(), Map.of()), read, leftOut);
  }

  /**
   * Parses a folder of {@code .yang} files. Modules in it that deviate others are not applied: only
   * a device's own list says which of them count.
   */
  public static DeviceSchema parseFolder(Path folder) throws SchemaException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yang")).sorted().toList()) {
        texts.put(name(file), Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new SchemaException("the folder " + folder + " cannot be read", e);
    }
    return parse(name(folder.toAbsolutePath().normalize()), "the folder " + folder, texts, ROOTS);
  }

  private static String name(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("/");
  }

  /**
   * Parses texts whose syntax was read.
   *
   * @param leftOut what was left out so far
   */
  public static DeviceSchema parse(
      Request request, Collection<ModuleText> texts, List<String> leftOut) throws SchemaException {
    return new SchemaBuild(request, new ModuleTexts(texts), leftOut).build();
  }
}
