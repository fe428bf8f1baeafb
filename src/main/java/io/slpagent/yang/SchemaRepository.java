package io.slpagent.yang;

import java.util.List;

/**
 * The schemas of all releases seen: from the cache on disk, else from the device, else from the
 * slices. Each is parsed once, however many devices ask. Safe for use by many threads.
 */
public final class SchemaRepository {

  /** Where the modules of one device can be had; implemented by the adapters. */
  public interface ModuleSource {
    /**
     * The module list of the device's yang-library; cached by {@code contentId}, so asked rarely.
     */
    ModuleList moduleList() throws Exception;

    /** The text of a module or submodule of that list. */
    String text(ModuleId module) throws Exception;
  }

  /**
   * A module or submodule as yang-library lists it.
   *
   * @param schemaUrl its {@code schema} URL as the device gives it, or empty; only the path may be
   *     used
   */
  public record ModuleId(String name, String revision, String namespace, String schemaUrl) {}

  /**
   * A yang-library module list (RFC 7895).
   *
   * @param contentId {@code module-set-id} or {@code content-id}
   * @param implemented modules with conformance-type implement
   * @param imported modules with conformance-type import
   * @param submodules all submodules
   * @param deviations the modules that deviate others
   */
  public record ModuleList(
      String contentId,
      List<ModuleId> implemented,
      List<ModuleId> imported,
      List<ModuleId> submodules,
      List<String> deviations) {}

  /** The schema of a content id. */
  public DeviceSchema get(String contentId, ModuleSource source) throws SchemaException {
    throw new SchemaException(contentId + source);
  }
}
