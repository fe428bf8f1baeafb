package io.slpagent.model;

/**
 * Something odd about one node of an answer that did not keep the rest from being read.
 *
 * @param where the node
 * @param text what is odd, as a sentence
 */
public record Note(Path where, String text) {}
