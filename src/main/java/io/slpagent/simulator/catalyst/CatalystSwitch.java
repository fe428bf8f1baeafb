package io.slpagent.simulator.catalyst;

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
import io.slpagent.simulator.world.Surroundings;
import io.slpagent.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One pretend switch. For many threads: one lock guards all of it. */
public final class CatalystSwitch {
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
  private final Candidate candidate;
  private final WriteLog writes = new WriteLog();
  private final ConfigurationWriter writer;
  private final Confirmations confirmations;
  private final NoticeLog notices = new NoticeLog();
  private final Datastores datastores;
  private final DataTree tree;
  private SchemaNode schema;
  private Notice.Author author = Notice.Author.ITSELF;
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
    SwitchSpec.Manners manners = spec.circumstances().manners();
    this.candidate = new Candidate(faults, manners.editing(), schema);
    this.writer =
        new ConfigurationWriter(
            new ConfigurationWriter.Setting(release(), world.clock(), manners.busyAfterWrite()),
            configuration,
            locks,
            faults);
    this.confirmations =
        new Confirmations(world.clock(), configuration, this::deviceTime, notices::add);
    Sessions sessions = new Sessions();
    this.datastores =
        new Datastores(
            new Ground(),
            new Datastores.Shared(
                configuration, locks, candidate, faults, sessions, confirmations, notices));
    this.tree =
        new DataTree(
            spec, new DataTree.Sources(configuration, engine, locks, candidate, sessions, modules));
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
    configuration.watch(this::changed);
    settleFaults();
  }

  private void changed(Json.Members before, Json.Members after) {
    standing = null;
    notices.add(
        new Notice.ConfigChange(
            deviceTime(), author, NoticeLog.differences(NodeTable.of(release()), before, after)));
  }

  /** What of this switch NETCONF needs. */
  private final class Ground implements Datastores.Ground {
    @Override
    public <T> T alone(Datastores.Step<T> step) throws Refusal, ConnectionLost {
      guard.lock();
      try {
        catchUp();
        return step.run();
      } finally {
        guard.unlock();
      }
    }

    @Override
    public void write(Write write, Notice.Author by, ConfigurationWriter.Along along)
        throws Refusal, ConnectionLost {
      author = by;
      try {
        writer.write(write, by.session(), along);
      } finally {
        author = Notice.Author.ITSELF;
      }
    }

    @Override
    public Json.Members shown(Json.Members data) {
      return CatalystSwitch.this.shown(tree.config(data));
    }

    @Override
    public Instant now() {
      return deviceTime();
    }
  }

  /** The switch as NETCONF sees it. */
  public Datastores datastores() {
    return datastores;
  }

  /** What the smart agent sees of this switch. */
  private final class Around implements Surroundings {
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

  /** The content-id of its yang-library. */
  public String contentId() {
    return Leaves.text(
        data(top -> top.equals(DataTree.LIBRARY)), DataTree.LIBRARY + "/module-set-id");
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
    writer.catchUp();
    confirmations.catchUp();
    engine.catchUp();
    notices.takeOver(engine.log());
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
      return shown(all);
    });
  }

  /** Without what the user may not see, and in the order of the schema. */
  private Json.Members shown(Json.Members all) {
    spec.circumstances()
        .manners()
        .access()
        .hidden()
        .forEach(path -> Leaves.remove(all, path.substring(1)));
    return (Json.Members) Edits.inOrder(schema, all);
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
      writer.write(write, Locks.NO_SESSION, this::commitAlong);
    } finally {
      guard.unlock();
    }
  }

  /** What is staged, and a commit that waits, become part of a write (RFC 8040 section 1.4). */
  private void commitAlong(boolean stored) throws Refusal {
    if (!stored) {
      return;
    }
    Write.Config staged = candidate.asEdit(candidate.take());
    configuration.change(staged::apply);
    confirmations.confirmedAlong();
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
      return writer.set(path, value);
    } finally {
      guard.unlock();
    }
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
      locks.lock(lock.candidate() ? Store.CANDIDATE : Store.RUNNING, lock.holder(), lock.lasts());
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
