package io.slpagent.yang.library;

import io.slpagent.yang.library.ModuleSet.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts of modules on disk, one folder a content id, named by its hash: what a device says is never
 * a file name. A folder is whole or not there: it is written beside its place and renamed into it.
 * The hash of each file is in the index; what does not fit is as good as missing. Beside the
 * modules lies their extract, which is all that most runs read. Trouble with the disk costs time
 * and never a schema.
 */
final class SchemaCache {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaCache.class);
  private static final String INDEX = "index.json";
  private static final String EXTRACT = "extract.bin";
  private static final long LONGEST_EXTRACT = 16 << 20;
  private static final String UNFINISHED = ".unfinished-";
  private static final String FOLDER_MODE = "rwx------";
  private static final String FILE_MODE = "rw-------";

  private final Path folder;
  private final Clock clock;

  /**
   * @param folder where to keep them; made with mode 0700 when it is first needed
   */
  SchemaCache(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** What is kept for a content id; its files were not looked at yet. */
  Optional<CacheIndex> find(String contentId) {
    Path place = place(contentId);
    Path index = place.resolve(INDEX);
    if (!Files.isRegularFile(index)) {
      return Optional.empty();
    }
    try {
      if (Files.size(index) > CacheIndex.LONGEST) {
        throw new IOException("the index is too long");
      }
      return Optional.of(
          CacheIndex.parse(contentId, Files.readString(index, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return damaged(place, e);
    }
  }

  /** How the modules of a content id lie here; empty where none do. */
  Optional<KeptSchema> kept(String contentId) {
    Path place = place(contentId);
    Optional<CacheIndex> index = find(contentId);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> modules = new TreeMap<>();
    long bytes = 0;
    int number = 0;
    try {
      for (CacheIndex.Entry entry : index.get().files()) {
        bytes += Files.size(place.resolve(CacheIndex.file(number++)));
        modules.put(entry.name(), entry.revision());
      }
    } catch (IOException e) {
      return damaged(place, e);
    }
    CacheIndex kept = index.get();
    return Optional.of(
        new KeptSchema(place, kept.origin(), modules, bytes, kept.missing(), kept.keptAt()));
  }

  /** The modules; empty where they are not as they were kept, and then nothing is kept any more. */
  Optional<ModuleSet> modules(CacheIndex index) {
    Path place = place(index.contentId());
    try {
      return Optional.of(index.load(place));
    } catch (IOException e) {
      drop(place);
      return damaged(place, e);
    }
  }

  /** The extract of the modules, if one was kept and is as it was. */
  Optional<byte[]> extract(CacheIndex index) {
    Path file = place(index.contentId()).resolve(EXTRACT);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_EXTRACT) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      byte[] body = Arrays.copyOfRange(bytes, Math.min(bytes.length, Hashes.BYTES), bytes.length);
      return MessageDigest.isEqual(
              Arrays.copyOf(bytes, Hashes.BYTES), Hashes.of(index.fingerprint(), body))
          ? Optional.of(body)
          : Optional.empty();
    } catch (IOException e) {
      return damaged(file, e);
    }
  }

  /** Keeps an extract beside its modules. */
  void keepExtract(CacheIndex index, byte[] body) {
    Path place = place(index.contentId());
    if (!Files.isDirectory(place)) {
      return;
    }
    try {
      Path made = Files.createTempFile(place, UNFINISHED, "", attributes(place, FILE_MODE));
      try {
        Durable.write(made, Hashes.of(index.fingerprint(), body), body);
        Files.move(made, place.resolve(EXTRACT), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      LOG.warn("schema cache: cannot write below {} ({})", place, e.toString());
    }
  }

  private static <T> Optional<T> damaged(Path place, IOException e) {
    LOG.warn("schema cache: {} is damaged and is made anew ({})", place, e.toString());
    return Optional.empty();
  }

  private static void drop(Path place) {
    try {
      remove(place);
    } catch (IOException e) {
      LOG.warn("schema cache: cannot remove {} ({})", place, e.toString());
    }
  }

  /** Keeps modules, in the place of what was kept before. */
  CacheIndex keep(String contentId, ModuleSet set) {
    CacheIndex index = CacheIndex.of(contentId, set, clock.instant());
    try {
      makePrivate(folder);
      sweep();
      Path made = Files.createTempDirectory(folder, UNFINISHED, attributes(folder, FOLDER_MODE));
      try {
        write(made, index, set);
        put(made, place(contentId));
      } finally {
        remove(made);
      }
    } catch (IOException e) {
      LOG.warn("schema cache: cannot write below {} ({})", folder, e.toString());
    }
    return index;
  }

  private Path place(String contentId) {
    return folder.resolve(Hashes.of(contentId));
  }

  private static void write(Path made, CacheIndex index, ModuleSet set) throws IOException {
    int number = 0;
    for (Text text : set.texts()) {
      Durable.write(made.resolve(CacheIndex.file(number++)), text.text());
    }
    Durable.write(made.resolve(INDEX), index.text());
    Durable.sync(made);
  }

  private void put(Path made, Path place) throws IOException {
    if (Files.exists(place)) {
      // damaged, or another process was faster: either way ours is whole
      Path old = Files.createTempDirectory(folder, UNFINISHED, attributes(folder, FOLDER_MODE));
      Files.move(place, old.resolve("old"), StandardCopyOption.ATOMIC_MOVE);
      remove(old);
    }
    Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    Durable.sync(folder);
  }

  /** Removes what a killed process has left; what is younger than an hour may be in the making. */
  private void sweep() throws IOException {
    Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.toList()) {
        boolean unfinished = String.valueOf(path.getFileName()).startsWith(UNFINISHED);
        if (unfinished && Files.getLastModifiedTime(path).toInstant().isBefore(hourAgo)) {
          remove(path);
        }
      }
    }
  }

  private static void makePrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path above = folder.toAbsolutePath().getParent();
      if (above != null) {
        Files.createDirectories(above, attributes(above, FOLDER_MODE));
      }
      Files.createDirectories(folder, attributes(folder, FOLDER_MODE));
    }
  }

  private static FileAttribute<?>[] attributes(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
