package io.slpagent.inventory.yaml;

/**
 * Something that is not right with the text itself.
 *
 * @param line from 1
 * @param column from 1
 * @param text what is wrong, and what to do; never a part of the text that could be a secret
 */
public record YamlFault(int line, int column, String text) {}
