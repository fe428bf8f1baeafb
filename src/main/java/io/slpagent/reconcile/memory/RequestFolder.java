package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The last request of one kind to each device, one small file for each. */
public final class RequestFolder implements Requests {
  private final Path folder;
  private final String ending;

  /**
   * @param folder where the files are kept; made with mode 0700 where it is missing
   * @param ending what is asked for, as the ending of the files, e.g. {@code trust}
   */
  public RequestFolder(Path folder, String ending) {
    this.folder = folder;
    this.ending = ending;
  }

  @Override
  public Optional<Instant> pending(Device device) {
    try {
      Path file = DeviceFile.in(folder, device, ending);
      return Files.exists(file)
          ? Optional.of(Instant.parse(Files.readString(file).strip()))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      // a file that was cut short: better to ask once more than never again
      return Optional.empty();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @Override
  public void asked(Device device, Instant at) {
    try {
      Files.writeString(DeviceFile.in(folder, device, ending), at.toString());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @Override
  public void settled(Device device) {
    try {
      Files.deleteIfExists(DeviceFile.in(folder, device, ending));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private UncheckedIOException unusable(IOException e) {
    return new UncheckedIOException("cannot keep what was asked for in " + folder, e);
  }
}
