package io.slpagent.restconf;

import io.slpagent.restconf.wire.Wire;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.json.JsonCodec;

/**
 * What is needed to speak with one device.
 *
 * @param wire the connection
 * @param url the spelling of its resources
 * @param schema its schema
 * @param codec its data as JSON
 * @param memory what is known of devices with the same modules
 * @param stagedAllowed whether edits of others may be committed with ours
 */
record Access(
    Wire wire,
    DataUrl url,
    DeviceSchema schema,
    JsonCodec codec,
    ReleaseMemory memory,
    boolean stagedAllowed) {
  Access(Wire wire, DataUrl url, DeviceSchema schema, JsonCodec codec, ReleaseMemory memory) {
    this(wire, url, schema, codec, memory, false);
  }
}
