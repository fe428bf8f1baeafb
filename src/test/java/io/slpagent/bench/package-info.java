/** What {@code make bench} measures, each figure as a ratio within one run. Not a test. */
package io.slpagent.bench;
