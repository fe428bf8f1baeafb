package io.slpagent.yang.folder;

import java.util.Map;
import java.util.Set;

/**
 * What a device's list of modules says that its modules do not.
 *
 * @param source the file it stands in
 * @param complete whether all modules are in the list: a hello leaves out those of YANG 1.1 (RFC
 *     7950 section 5.6.4)
 * @param deviations the modules that deviate others
 * @param features the features that the device supports, by module; empty where the list does not
 *     say
 */
record ListedModules(
    String source, boolean complete, Set<String> deviations, Map<String, Set<String>> features) {
  ListedModules {
    deviations = Set.copyOf(deviations);
    features = Map.copyOf(features);
  }
}
