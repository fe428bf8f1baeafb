package io.slpagent.reconcile.memory;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.PrivateFile;
import io.slpagent.plan.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of each device in one small file. A file holds at most the last few corrections
 * of each setting; lines that are damaged are left out, and the others still count.
 */
public final class CorrectionFolder implements Corrections {
  private static final String ENDING = "corrections";
  private static final int LARGEST_FILE = 1 << 20;
  private static final int MOST_SETTINGS = 1000;
  private final Path folder;

  /**
   * @param folder where the files are kept; made with mode 0700 where it is missing
   */
  public CorrectionFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized SortedMap<String, Instant> contested(Device device) {
    SortedMap<String, Instant> contested = new TreeMap<>();
    read(device)
        .forEach((setting, history) ->
            history.contestedSince().ifPresent(since -> contested.put(setting, since)));
    return contested;
  }

  @Override
  public synchronized List<String> corrected(
      Device device, List<Change> changes, @Nullable Instant booted, Instant at) {
    SortedMap<String, History> histories = read(device);
    histories.values().removeIf(history -> history.isOver(at));
    List<String> contested = new ArrayList<>();
    for (Change change : changes) {
      String setting = change.setting().toString();
      History before = histories.getOrDefault(setting, History.NONE);
      History after = before.with(change.after(), booted, at);
      if (histories.size() < MOST_SETTINGS || histories.containsKey(setting)) {
        histories.put(setting, after);
      }
      if (before.contestedSince().isEmpty() && after.contestedSince().isPresent()) {
        contested.add(setting);
      }
    }
    write(device, histories);
    return contested;
  }

  @Override
  public synchronized void clear(Device device) {
    try {
      Files.deleteIfExists(DeviceFile.in(folder, device, ENDING));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private SortedMap<String, History> read(Device device) {
    SortedMap<String, History> histories = new TreeMap<>();
    try {
      byte[] bytes = BoundedFile.bytes(DeviceFile.in(folder, device, ENDING), LARGEST_FILE);
      for (String line : BoundedFile.text(bytes).lines().limit(MOST_SETTINGS).toList()) {
        int blank = line.indexOf(' ');
        if (blank > 0) {
          History.parse(line.substring(0, blank))
              .ifPresent(history -> histories.put(line.substring(blank + 1), history));
        }
      }
      return histories;
    } catch (NoSuchFileException | BoundedFile.UnfitFileException e) {
      // nothing was corrected yet, or the file is no longer ours
      return histories;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void write(Device device, SortedMap<String, History> histories) {
    StringBuilder text = new StringBuilder();
    histories.forEach(
        (setting, history) -> text.append(history.text()).append(' ').append(setting).append('\n'));
    try {
      PrivateFile.write(DeviceFile.in(folder, device, ENDING), text.toString());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private UncheckedIOException unusable(IOException e) {
    return new UncheckedIOException("cannot keep the corrections in " + folder, e);
  }
}
