package io.slpagent.netconf;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Staging;
import io.slpagent.model.Tree;
import io.slpagent.netconf.wire.Failures;
import io.slpagent.yang.DeviceSchema;
import java.util.List;
import java.util.Set;

/** A session over NETCONF. */
final class NetconfSession implements DeviceSession {
  private final Access access;
  private final SubtreeReader reader;
  private final Procedures procedures;
  private final Commit commit;
  private final ConfigWriter writer;
  private final Failures failures;

  NetconfSession(Access access) {
    this.access = access;
    this.reader = new SubtreeReader(access);
    this.procedures = new Procedures(access);
    this.commit = new Commit(access.wire());
    this.writer = new ConfigWriter(access, procedures, commit);
    this.failures = access.wire().failures();
  }

  @Override
  public DeviceSchema schema() {
    return access.schema();
  }

  @Override
  public Reading read(Set<Path> paths) throws DeviceException {
    failures.begin();
    return reader.read(paths);
  }

  @Override
  public void edit(List<Edit> edits) throws DeviceException {
    failures.begin();
    writer.write(edits);
  }

  @Override
  public Staging staging() throws DeviceException {
    failures.begin();
    return writer.staging();
  }

  @Override
  public String unconfirmed() {
    return commit.unconfirmed();
  }

  @Override
  public void confirm(String token) throws DeviceException {
    failures.begin();
    commit.confirm(token);
  }

  @Override
  public void cancel(String token) throws DeviceException {
    failures.begin();
    commit.cancel(token);
  }

  @Override
  public Tree.Container invoke(RpcCall call) throws DeviceException {
    failures.begin();
    return procedures.invoke(call);
  }

  @Override
  public int roundTrips() {
    return access.wire().calls();
  }

  @Override
  public void close() {
    access.wire().close();
  }
}
