/**
 * Makes an inventory of a file: how defaults, groups and devices add up, whether the sum makes
 * sense, and every problem at once. Never opens a connection.
 */
@NullMarked
package io.slpagent.inventory.file;

import org.jspecify.annotations.NullMarked;
