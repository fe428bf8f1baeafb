package io.slpagent.simulator.world;

/**
 * What a switch was told to do.
 *
 * @param syncs how often to sync
 * @param trusts how often to ask for trust, whatever came of it
 */
public record Asked(int syncs, int trusts) {}
