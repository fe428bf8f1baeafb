package io.slpagent.cli;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.Selector;
import io.slpagent.report.SchemaTable;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.binding.SchemaReport;
import io.slpagent.yang.parser.SchemaParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows which path carries each setting in the schema of a device or of a folder of modules. */
@Command(
    name = "show",
    description = {
      "Shows which path carries each setting in the schema of a device or of a folder of YANG",
      "modules: path, module, revision, status, role, and why."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Roles: target is where the agent writes; alias is another view of the same configuration;",
      "leftover is a place that a release has left behind; read-only can be read but not written.",
      "",
      "Examples:  slp-agent schema show --device sw-core-01",
      "           slp-agent schema show dns.servers --modules yang/vendor/cisco/xe/17121"
    })
final class SchemaShowCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "SETTING",
      description = "Only this setting, e.g. dns.servers or licensing. Default: all")
  private String setting = "";

  @Option(
      names = "--modules",
      paramLabel = "DIR",
      description = "A folder of YANG modules of one release.")
  private @Nullable Path modules;

  @Option(names = "--device", paramLabel = "NAME", description = "A device of the inventory.")
  private @Nullable String device;

  @Mixin private UsualOptions options = new UsualOptions();

  SchemaShowCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    wiring.logForPeople(false);
    DeviceSchema schema = schema();
    List<SchemaReport.Row> rows =
        SchemaReport.of(schema).rows().stream()
            .filter(row -> row.setting().toString().startsWith(setting))
            .toList();
    if (rows.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "no setting is named '" + setting + "'; 'slp-agent schema show' lists them all");
    }
    terminal
        .out()
        .print(options.json() ? SchemaTable.json(schema, rows) : SchemaTable.text(schema, rows));
    return ExitCode.OK;
  }

  private DeviceSchema schema() throws InventoryException, CommandFailure {
    Path folder = modules;
    String name = device;
    if ((folder == null) == (name == null)) {
      throw new ParameterException(
          spec.commandLine(), "say whose schema: --device NAME or --modules DIR");
    }
    return folder != null ? ofFolder(folder) : ofDevice(String.valueOf(name));
  }

  private static DeviceSchema ofFolder(Path folder) throws CommandFailure {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure("there is no folder " + folder);
    }
    try {
      return SchemaParser.parseFolder(folder);
    } catch (SchemaException e) {
      throw new CommandFailure(folder + " holds no schema that can be read: " + e.getMessage(), e);
    }
  }

  private DeviceSchema ofDevice(String name) throws InventoryException, CommandFailure {
    List<Device> chosen = wiring.load(options.inventory()).select(new Selector(List.of(name)));
    if (chosen.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + name + "' is not the name of one device of " + options.inventory());
    }
    Device one = chosen.getFirst();
    Deadline deadline = Deadline.in(one.connection().limits().device(), Clock.systemUTC());
    try (DeviceSession session = wiring.connector(options.folders()).connect(one, deadline)) {
      return session.schema();
    } catch (DeviceException e) {
      throw new CommandFailure(name + ": " + e.getMessage() + ". " + e.advice(), e);
    }
  }
}
