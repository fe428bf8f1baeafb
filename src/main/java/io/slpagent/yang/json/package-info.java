/**
 * RFC 7951 JSON in and out, by a device's schema: strict on what is sent, tolerant on what is read.
 */
@NullMarked
package io.slpagent.yang.json;

import org.jspecify.annotations.NullMarked;
