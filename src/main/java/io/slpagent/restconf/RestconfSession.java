package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Secret;
import io.slpagent.model.Staging;
import io.slpagent.model.Tree;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.Failures;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import java.util.List;
import java.util.Set;

/** A session over RESTCONF. */
final class RestconfSession implements DeviceSession {
  private final Access access;
  private final SubtreeReader reader;
  private final EditWriter writer;
  private final Failures failures;

  RestconfSession(Access access) {
    this.access = access;
    this.reader = new SubtreeReader(access);
    this.writer = new EditWriter(access, reader);
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
    return new StagingReader(access).read();
  }

  @Override
  public Tree.Container invoke(RpcCall call) throws DeviceException {
    failures.begin();
    Ask ask = spelled(call);
    Answer answer = access.wire().send(ask);
    if (!answer.isGood()) {
      throw failures.answered(ask, answer);
    }
    failures.mayHaveChanged();
    if (!answer.complete()) {
      throw failures.tooLarge(ask);
    }
    if (answer.isEmpty()) {
      return Tree.Container.EMPTY;
    }
    if (!answer.isJson()) {
      throw failures.notJson(ask, answer);
    }
    try {
      return access.codec().decodeOutput(call.rpc(), answer.body()).data();
    } catch (SchemaException e) {
      throw failures.malformed(ask, String.valueOf(e.getMessage()), null);
    }
  }

  @Override
  public int roundTrips() {
    return access.wire().requests();
  }

  @Override
  public void close() {
    access.wire().close();
  }

  private Ask spelled(RpcCall call) throws DeviceException {
    List<Secret> secrets = call.secrets();
    String url = access.url().operation(call.rpc());
    try {
      return Ask.post(url, access.codec().encodeInput(call)).hiding(secrets);
    } catch (SchemaException e) {
      throw failures.refused(
          Ask.post(url, "").hiding(secrets),
          "invalid-value",
          String.valueOf(e.getMessage()),
          "Nothing was sent. The device's schema does not have this operation in this form.");
    }
  }
}
