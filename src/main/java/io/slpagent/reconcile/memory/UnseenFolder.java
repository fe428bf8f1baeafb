package io.slpagent.reconcile.memory;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.PrivateFile;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values that were written unseen, a line for each setting in one small file for each device:
 * the time, the setting, the value. A damaged line is as good as none.
 */
public final class UnseenFolder implements UnseenWrites {
  private static final String ENDING = "unseen";
  private static final int LARGEST_FILE = 1 << 20;
  private static final int WORDS = 3;
  private final Path folder;

  private record Entry(Instant at, String value) {}

  /**
   * @param folder where the files are kept; made with mode 0700 where it is missing
   */
  public UnseenFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public synchronized Optional<Instant> written(
      Device device, Setting setting, SettingValue value) {
    return Optional.ofNullable(read(device).get(setting.toString()))
        .filter(entry -> entry.value().equals(value.toString()))
        .map(Entry::at);
  }

  @Override
  public synchronized void wrote(Device device, Setting setting, SettingValue value, Instant at) {
    SortedMap<String, Entry> entries = read(device);
    entries.put(setting.toString(), new Entry(at, value.toString()));
    StringBuilder text = new StringBuilder();
    entries.forEach((name, entry) ->
        text.append(entry.at())
            .append('\t')
            .append(name)
            .append('\t')
            .append(entry.value())
            .append('\n'));
    try {
      PrivateFile.write(DeviceFile.in(folder, device, ENDING), text.toString());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private SortedMap<String, Entry> read(Device device) {
    SortedMap<String, Entry> entries = new TreeMap<>();
    try {
      byte[] bytes = BoundedFile.bytes(DeviceFile.in(folder, device, ENDING), LARGEST_FILE);
      BoundedFile.text(bytes).lines().forEach(line -> add(line, entries));
      return entries;
    } catch (NoSuchFileException | BoundedFile.UnfitFileException e) {
      // nothing was written yet, or the file is no longer ours
      return entries;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static void add(String line, SortedMap<String, Entry> entries) {
    String[] words = line.split("\t", WORDS);
    if (words.length == WORDS) {
      try {
        entries.put(words[1], new Entry(Instant.parse(words[0]), words[2]));
      } catch (DateTimeException damaged) {
        // better to write once more than never again
        entries.remove(words[1]);
      }
    }
  }

  private UncheckedIOException unusable(IOException e) {
    return new UncheckedIOException("cannot keep what was written unseen in " + folder, e);
  }
}
