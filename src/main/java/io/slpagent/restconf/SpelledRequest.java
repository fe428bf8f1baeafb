package io.slpagent.restconf;

import io.slpagent.restconf.wire.Ask;

/** A request and how it is spelled where it is sent alone. */
record SpelledRequest(WriteRequest request, Ask ask) {}
