package io.slpagent.reconcile;

import io.slpagent.inventory.Device;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The requests for trust that have no outcome yet, one small file for each device. */
public final class RequestFolder implements TrustRequests {
  private static final String ENDING = "trust";
  private final Path folder;

  /**
   * @param folder where the files are kept; made with mode 0700 where it is missing
   */
  public RequestFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Instant> pending(Device device) {
    try {
      Path file = DeviceFile.in(folder, device, ENDING);
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
      Files.writeString(DeviceFile.in(folder, device, ENDING), at.toString());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  @Override
  public void settled(Device device) {
    try {
      Files.deleteIfExists(DeviceFile.in(folder, device, ENDING));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private UncheckedIOException unusable(IOException e) {
    return new UncheckedIOException("cannot keep the state of trust in " + folder, e);
  }
}
