package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Content;
import io.slpagent.simulator.datastore.DataPath;
import io.slpagent.simulator.datastore.Edits;
import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.fault.Faults;
import io.slpagent.simulator.fleet.SwitchSpec;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.NodeTable;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.world.LicensingEngine;
import io.slpagent.simulator.world.Standing;
import io.slpagent.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pretend switch. For many threads: one lock guards all of it. */
public final class CatalystSwitch {
  private record Reversal(Instant at, RunningConfiguration.Snapshot to) {}

  private final ReentrantLock guard = new ReentrantLock();
  private final SwitchSpec spec;
  private final World world;
  private final ModuleLibrary modules;
  private final RunningConfiguration configuration;
  private final LicensingEngine engine;
  private final Locks locks;
  private final Procedures procedures;
  private final Desk desk;
  private final Faults faults = new Faults();
  private final Candidate candidate = new Candidate(faults);
  private final WriteLog writes = new WriteLog();
  private final List<Reversal> reversals = new ArrayList<>();
  private final DataTree tree;
  private SchemaNode schema;
  private @Nullable Standing standing;

  /**
   * @throws Refusal where the configuration is not what the release's schema allows
   */
  public CatalystSwitch(SwitchSpec spec, World world, ModuleLibrary modules) throws Refusal {
    this.spec = spec;
    this.world = world;
    this.modules = modules;
    this.schema = NodeTable.of(release());
    this.configuration = new RunningConfiguration(schema, spec.configuration());
    this.locks = new Locks(world.clock());
    faults.addAll(spec.circumstances().faults());
    this.engine =
        new LicensingEngine(
            world, new Around(), spec.chassis().members(), spec.circumstances().reporting());
    this.tree = new DataTree(spec, configuration, engine, locks, candidate, modules);
    ExecLines commands = new ExecLines(configuration, engine);
    this.procedures =
        new Procedures(
            configuration,
            engine,
            new Procedures.Console(
                new CommandLines(configuration, commands::run), this::afterCommands),
            locks,
            candidate,
            this::deviceTime);
    this.desk = new Desk(spec, new Hands(), configuration, commands);
    settleFaults();
  }

  /** What the smart agent sees of this switch. */
  private final class Around implements LicensingEngine.Surroundings {
    @Override
    public Standing standing() {
      Standing known = standing;
      if (known == null) {
        known = StandingView.of(configuration.peek(), configuration.commandLine());
        standing = known;
      }
      return known;
    }

    @Override
    public Duration clockOff() {
      return faults
          .find(Fault.ClockOff.class)
          .map(Fault.ClockOff::by)
          .orElse(spec.circumstances().clockOff());
    }

    @Override
    public boolean behindProxy() {
      return spec.circumstances().behindProxy();
    }

    @Override
    public String agent() {
      return Agent.of(release()).text();
    }
  }

  /** What whoever sits at its command line works on. */
  private final class Hands implements Desk.Held {
    @Override
    public <T> T run(Supplier<T> work) {
      return guarded(work::get);
    }

    @Override
    public Sight sight() {
      return new Sight(
          spec,
          deviceTime(),
          new Sight.Configured(
              configuration.peek(), configuration.commandLine(), configuration.unsaved()),
          new Around().standing(),
          engine,
          world.spec());
    }

    @Override
    public Instant worldTime() {
      return world.clock().instant();
    }

    @Override
    public void configured() {
      afterCommands();
    }
  }

  public SwitchSpec spec() {
    return spec;
  }

  /** Its command line. */
  public Desk desk() {
    return desk;
  }

  public String release() {
    return spec.chassis().release();
  }

  /** Whether it takes a YANG Patch (RFC 8072). */
  public boolean takesYangPatch() {
    return modules.takesYangPatch(spec);
  }

  public WriteLog writes() {
    return writes;
  }

  /** The text of a module that it lists, where it can be had. */
  public Optional<String> moduleText(String name) {
    List<String> removed = guarded(this::removed);
    return name.equals(ModuleLibrary.DEVIATION.name()) && !removed.isEmpty()
        ? Optional.of(ModuleLibrary.deviationText(release(), removed))
        : modules.text(release(), name);
  }

  /** The schema it has now; a fault can take nodes away. */
  public SchemaNode schema() {
    return guarded(() -> schema);
  }

  private interface Work<T> {
    T run();
  }

  private <T> T guarded(Work<T> work) {
    guard.lock();
    try {
      catchUp();
      return work.run();
    } finally {
      guard.unlock();
    }
  }

  private void catchUp() {
    Instant now = world.clock().instant();
    for (Iterator<Reversal> it = reversals.iterator(); it.hasNext(); ) {
      Reversal reversal = it.next();
      if (!reversal.at.isAfter(now)) {
        configuration.restore(reversal.to);
        standing = null;
        it.remove();
      }
    }
    engine.catchUp();
  }

  private Instant deviceTime() {
    return world.clock().instant().plus(new Around().clockOff());
  }

  private void afterCommands() {
    standing = null;
    locks.syncing(spec.circumstances().manners().busyAfterWrite());
  }

  /**
   * The data of some top-level nodes, configuration and state, in the order of the schema and
   * without what the user may not see.
   *
   * @param tops which of them are wanted
   */
  public Json.Members data(Predicate<String> tops) {
    return guarded(() -> {
      Json.Members all = tree.of(tops, deviceTime(), removed());
      spec.circumstances()
          .manners()
          .access()
          .hidden()
          .forEach(path -> Leaves.remove(all, path.substring(1)));
      return (Json.Members) Edits.inOrder(schema, all);
    });
  }

  private List<String> removed() {
    return faults.all(Fault.NotSupported.class).stream().map(Fault.NotSupported::path).toList();
  }

  /**
   * Makes an edit of the configuration, as far as the faults let it.
   *
   * @throws Refusal what is answered instead of success
   * @throws ConnectionLost where the connection is closed instead of an answer
   */
  public void write(Write write) throws Refusal, ConnectionLost {
    guard.lock();
    try {
      catchUp();
      String path = write.path().toString();
      refuse(write, path);
      if (faults.take(Fault.Ignores.class).isEmpty()) {
        apply(write);
      }
      if (faults.take(Fault.DeniedThoughApplied.class).isPresent()) {
        throw locks.deniedByItself(path);
      }
      if (faults.take(Fault.DropsAfter.class).isPresent()) {
        throw new ConnectionLost("after the write");
      }
    } finally {
      guard.unlock();
    }
  }

  private void refuse(Write write, String path) throws Refusal, ConnectionLost {
    if (faults.find(Fault.ForbidsWrites.class).isPresent()) {
      throw new Refusal(403, "access-denied", "", "");
    }
    if (faults.take(Fault.DropsBefore.class).isPresent()) {
      throw new ConnectionLost("before the write");
    }
    if (faults.take(Fault.SyncInProgress.class).isPresent()) {
      throw Locks.syncInProgress();
    }
    if (faults.take(Fault.Fails.class).isPresent()) {
      throw new Refusal(500, "operation-failed", path, "Process DBAL response failed");
    }
    if (write instanceof Write.Delete && faults.take(Fault.CannotDelete.class).isPresent()) {
      throw new Refusal(502, "operation-failed", path, "");
    }
    Optional<Refusal> locked = locks.refusal(path);
    if (locked.isPresent()) {
      throw locked.get();
    }
  }

  private void apply(Write write) throws Refusal {
    RunningConfiguration.Snapshot before = configuration.snapshot();
    boolean half = faults.take(Fault.AppliesHalf.class).isPresent();
    configuration.change(data -> Commit.of(half ? write.half() : write, data, faults));
    for (Fault.Staged staged : candidate.take()) {
      set(staged.path(), staged.value());
    }
    Optional<Fault.AppliesOtherwise> otherwise = faults.take(Fault.AppliesOtherwise.class);
    if (otherwise.isPresent()) {
      set(otherwise.get().path(), otherwise.get().value());
    }
    faults
        .take(Fault.Reverts.class)
        .ifPresent(fault ->
            reversals.add(new Reversal(world.clock().instant().plus(fault.after()), before)));
    standing = null;
    locks.busy(spec.circumstances().manners().busyAfterWrite());
  }

  /**
   * Sets a node as another tool would: not logged, and whatever the locks.
   *
   * @param path as in a RESTCONF URI
   * @param value its value; null to delete it
   * @return whether anything is different now
   * @throws Refusal where the schema does not allow it
   */
  public boolean drift(String path, @Nullable Json value) throws Refusal {
    guard.lock();
    try {
      catchUp();
      standing = null;
      return set(path, value);
    } finally {
      guard.unlock();
    }
  }

  private boolean set(String path, @Nullable Json value) throws Refusal {
    String text = path.startsWith("/") ? path.substring(1) : path;
    DataPath place = DataPath.parse(NodeTable.of(release()), text);
    Write write =
        value == null
            ? new Write.Delete(place)
            : new Write.Replace(place, Content.value(place.node(), value));
    return configuration.change(write::apply);
  }

  /** Enters lines at the console, as another person would. */
  public void drift(List<String> lines) {
    guarded(() -> {
      CommandLines console =
          new CommandLines(configuration, new ExecLines(configuration, engine)::run);
      lines.forEach(console::enter);
      standing = null;
      return true;
    });
  }

  /**
   * Calls a remote procedure.
   *
   * @throws Refusal 404 where the schema has no such procedure, or what it says of the input
   */
  public Json.Members call(String name, Json.Members input) throws Refusal {
    guard.lock();
    try {
      catchUp();
      SchemaNode rpc = schema.child(name);
      if (rpc == null || rpc.kind() != SchemaNode.Kind.RPC) {
        throw Refusal.noKeypath();
      }
      return procedures.call(rpc, input);
    } finally {
      guard.unlock();
    }
  }

  /** Whether a passing fault meets this request; it wears off by it. */
  public <T extends Fault.Passing> boolean meets(Class<T> kind) {
    return guarded(() -> faults.take(kind).isPresent());
  }

  public List<Fault> faults() {
    return guarded(faults::active);
  }

  /**
   * Makes things go wrong.
   *
   * @throws IllegalArgumentException for a path to take away that is not there
   */
  public void addFaults(List<Fault> added) {
    guarded(() -> {
      faults.addAll(added);
      settleFaults();
      return true;
    });
  }

  public void clearFaults() {
    guarded(() -> {
      faults.clear();
      locks.unlock();
      settleFaults();
      return true;
    });
  }

  private void settleFaults() {
    for (Fault.Locked lock : faults.all(Fault.Locked.class)) {
      locks.lock(lock.holder(), lock.lasts());
    }
    schema = NodeTable.of(release(), removed());
  }

  /** Notes a request that could have changed something. */
  public void note(String method, String path, String body, int status) {
    writes.add(world.clock().instant(), method, path, body, status);
  }

  /** All there is to know about it. */
  public Truth truth() {
    return guarded(() ->
        new Truth(
            configuration.data(),
            configuration.commandLine().lines(),
            configuration.unsaved(),
            deviceTime(),
            TrustTruth.of(engine)));
  }
}
