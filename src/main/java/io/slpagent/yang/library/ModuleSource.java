package io.slpagent.yang.library;

/**
 * Where the modules of one device can be had; implemented by the adapters. Called by one thread at
 * a time.
 */
public interface ModuleSource {

  /** The module list of the device's yang-library; asked once for a content id, then cached. */
  ModuleList moduleList() throws Exception;

  /**
   * The text of a module or submodule of that list, at most 4 MB.
   *
   * @throws ModuleNotServed when the device lists the module and does not hand out its text
   * @throws Exception when the device could not be asked; the schema is asked for again later then
   */
  String text(ModuleId module) throws Exception;

  /** The device answers, but does not have the text (404). */
  final class ModuleNotServed extends Exception {
    private static final long serialVersionUID = 1L;

    public ModuleNotServed(ModuleId module) {
      super("the device does not hand out the text of " + module.name());
    }
  }
}
