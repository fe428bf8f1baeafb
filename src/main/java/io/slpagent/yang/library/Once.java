package io.slpagent.yang.library;

import io.slpagent.yang.DeviceSchema;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A schema that is made when it is first wanted, once; one that could not be made is tried again.
 */
final class Once implements Supplier<DeviceSchema> {
  private final Supplier<DeviceSchema> maker;
  private @Nullable DeviceSchema schema;

  Once(Supplier<DeviceSchema> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized DeviceSchema get() {
    DeviceSchema known = schema;
    if (known == null) {
      known = maker.get();
      schema = known;
    }
    return known;
  }
}
