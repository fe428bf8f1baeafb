package io.slpagent.netconf;

import io.slpagent.netconf.wire.Wire;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.xml.XmlCodec;

/**
 * What a session needs to speak of a device's data.
 *
 * @param wire the session with the device
 * @param schema the schema the device has
 * @param codec spells data by that schema
 * @param stagedEditsAllowed whether a commit may take along what others have staged
 */
record Access(Wire wire, DeviceSchema schema, XmlCodec codec, boolean stagedEditsAllowed) {}
