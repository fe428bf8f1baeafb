package io.slpagent.yang.library;

/**
 * A module or submodule as yang-library lists it.
 *
 * @param name its name
 * @param revision its revision, or empty
 * @param namespace its namespace; empty for a submodule
 * @param schemaUrl its {@code schema} URL as the device gives it, or empty; only the path may be
 *     used, and only on the device's own origin
 */
public record ModuleId(String name, String revision, String namespace, String schemaUrl) {}
