package io.slpagent.inventory.file;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.CronCheck;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.key.PartReader;
import io.slpagent.inventory.value.ProblemList;
import io.slpagent.inventory.value.Reading;
import io.slpagent.inventory.yaml.YamlNode;
import io.slpagent.inventory.yaml.YamlReader;
import io.slpagent.inventory.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads inventories. A file is checked as a whole before anything is done with it. */
public final class InventoryLoader {
  private static final int MAX_BYTES = 16 << 20;

  private final SecretSource secrets;
  private final CronCheck cron;

  /**
   * A loader.
   *
   * @param secrets where the secrets come from that an inventory refers to
   * @param cron judges the times of schedules
   */
  public InventoryLoader(SecretSource secrets, CronCheck cron) {
    this.secrets = secrets;
    this.cron = cron;
  }

  /**
   * Reads a file of at most 16 MiB.
   *
   * @throws InventoryException with everything that is wrong with it
   */
  public Inventory load(Path file) throws InventoryException {
    ProblemList problems = new ProblemList(file.toString());
    try {
      return load(BoundedFile.bytes(file, MAX_BYTES), file.toAbsolutePath().getParent(), problems);
    } catch (IOException e) {
      problems.add(
          1,
          1,
          "the inventory " + BoundedFile.reason(e) + ". Give the file that declares the devices.");
      throw new InventoryException(problems.all());
    }
  }

  /**
   * Reads an inventory that stands in no file.
   *
   * @param text as it would stand in a file
   * @param folder what relative files in it are relative to
   * @param name what problems name instead of a file
   * @throws InventoryException with everything that is wrong with it
   */
  public Inventory load(String text, Path folder, String name) throws InventoryException {
    return load(text.getBytes(StandardCharsets.UTF_8), folder, new ProblemList(name));
  }

  /** Reads what stands in a file of some folder. */
  Inventory load(byte[] content, @Nullable Path folder, ProblemList problems)
      throws InventoryException {
    YamlNode.Pairs root = parsed(content, problems);
    if (root == null) {
      throw new InventoryException(problems.all());
    }
    Reading reading =
        new Reading(problems, secrets, Objects.requireNonNullElse(folder, Path.of("")));
    Branch parts = new PartReader(reading).root(root);
    Fleet fleet = new Fleet(parts, reading);
    fleet.assemble();
    ScheduleAssembler schedules = new ScheduleAssembler(reading, cron, fleet);
    Inventory inventory =
        new Inventory(fleet.devices(), schedules.assemble(parts.branch("schedules")));
    if (!problems.isEmpty()) {
      throw new InventoryException(problems.all());
    }
    return inventory;
  }

  private static YamlNode.@Nullable Pairs parsed(byte[] content, ProblemList problems) {
    String text = SourceText.decode(content, problems);
    if (text == null) {
      return null;
    }
    YamlText yaml = YamlReader.read(text);
    yaml.faults().forEach(fault -> problems.add(fault.line(), fault.column(), fault.text()));
    YamlNode root = yaml.root();
    if (root instanceof YamlNode.Pairs pairs) {
      return pairs;
    }
    if (root == null || (root instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      if (problems.isEmpty()) {
        problems.add(1, 1, "the inventory is empty. Declare at least one device under 'devices:'.");
      }
    } else {
      problems.add(
          root.line(),
          root.column(),
          "an inventory is a map with the key 'devices', not "
              + root.kind()
              + ". Write 'devices:'"
              + " and the devices below it.");
    }
    return null;
  }
}
