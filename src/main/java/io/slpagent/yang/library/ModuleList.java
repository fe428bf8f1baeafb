package io.slpagent.yang.library;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A yang-library module list (RFC 7895, RFC 8525).
 *
 * @param contentId {@code module-set-id} or {@code content-id}
 * @param implemented modules with conformance-type implement
 * @param imported modules with conformance-type import
 * @param submodules all submodules
 * @param deviations the names of the modules that deviate a module, by its name
 * @param features the features that the device supports, by module
 */
public record ModuleList(
    String contentId,
    List<ModuleId> implemented,
    List<ModuleId> imported,
    List<ModuleId> submodules,
    Map<String, Set<String>> deviations,
    Map<String, Set<String>> features) {
  public ModuleList {
    implemented = List.copyOf(implemented);
    imported = List.copyOf(imported);
    submodules = List.copyOf(submodules);
    deviations = Map.copyOf(deviations);
    features = Map.copyOf(features);
  }
}
