package io.slpagent.device;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.RpcCall;
import io.slpagent.model.Staging;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import java.util.List;
import java.util.Set;

/**
 * One session with one device. For one thread at a time. Every method gives up at the deadline of
 * the session and says so with a {@link DeviceException}.
 */
public interface DeviceSession extends AutoCloseable {

  /** The schema the device really has. */
  DeviceSchema schema();

  /**
   * Reads subtrees of configuration and state, with as few round trips as the device allows. Paths
   * that the device's schema does not have are left out.
   *
   * @throws DeviceException when any of it could not be read; never an empty tree instead
   */
  Reading read(Set<Path> paths) throws DeviceException;

  /**
   * Makes edits, in this order where they do not fit into one transaction, and waits until the
   * device has taken them in. Returning proves nothing: read back.
   *
   * @throws DeviceException whose effect says whether something may have been changed
   */
  void edit(List<Edit> edits) throws DeviceException;

  /**
   * Whether edits of others would be committed with ours. Asked only where something is to be
   * written; a protocol that looks itself, under its own lock, leaves it at nothing.
   *
   * @throws DeviceException when the device could not be asked
   */
  default Staging staging() throws DeviceException {
    return Staging.NOTHING;
  }

  /**
   * What stands for an edit that the device takes back by itself unless it is confirmed; empty
   * where there is none. Known even where the answer to the edit was lost.
   */
  default String unconfirmed() {
    return "";
  }

  /**
   * Makes an edit last.
   *
   * @param token what {@link #unconfirmed()} said, here or on a session that was lost
   */
  default void confirm(String token) throws DeviceException {}

  /**
   * Has an edit taken back.
   *
   * @param token what {@link #unconfirmed()} said, here or on a session that was lost
   */
  default void cancel(String token) throws DeviceException {}

  /**
   * Calls an RPC.
   *
   * @return its output, rooted at {@code output}
   */
  Tree.Container invoke(RpcCall call) throws DeviceException;

  /** How many requests this session has sent. */
  int roundTrips();

  @Override
  void close();
}
