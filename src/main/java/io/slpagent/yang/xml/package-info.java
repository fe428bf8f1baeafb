/**
 * XML in and out by a device's schema (RFC 7950 sections 7 and 9): strict on what is sent, tolerant
 * on what is read. Also the one place that parses XML of a stranger: no document type, no entity,
 * bounded in depth and in elements.
 */
@NullMarked
package io.slpagent.yang.xml;

import org.jspecify.annotations.NullMarked;
