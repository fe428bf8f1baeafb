package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;
import io.slpagent.licensing.RumPileUp.Backlog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts of unacknowledged reports, one line in one small file for each device. A file is replaced
 * as a whole; a damaged one is as good as none, and the next run writes it anew.
 */
public final class BacklogFolder implements Backlogs {
  private static final Logger LOG = LoggerFactory.getLogger(BacklogFolder.class);
  private static final String ENDING = "backlog";
  private static final int LONGEST = 200;
  private final Path folder;

  /**
   * @param folder where the files are kept; made with mode 0700 where it is missing
   */
  public BacklogFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Backlog> last(Device device) {
    try (InputStream in = Files.newInputStream(DeviceFile.in(folder, device, ENDING))) {
      String[] words =
          new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip().split(" ", -1);
      return words.length == 4 ? Optional.of(parsed(words)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | DateTimeException | NumberFormatException e) {
      LOG.debug("the count of reports of the last run cannot be read", e);
      return Optional.empty();
    }
  }

  private static Backlog parsed(String[] words) {
    return new Backlog(
        count(words[0]), Instant.parse(words[1]), count(words[2]), Instant.parse(words[3]));
  }

  private static int count(String word) {
    int count = Integer.parseInt(word);
    if (count < 0) {
      throw new NumberFormatException("less than none");
    }
    return count;
  }

  @Override
  public void keep(Device device, Backlog backlog) {
    String line =
        backlog.closed()
            + " "
            + backlog.at()
            + " "
            + backlog.startClosed()
            + " "
            + backlog.startAt()
            + "\n";
    try {
      Path file = DeviceFile.in(folder, device, ENDING);
      Path fresh = Files.createTempFile(folder, "backlog", ".new");
      try {
        Files.writeString(fresh, line);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      LOG.warn("the count of reports cannot be kept in {}", folder, e);
    }
  }
}
