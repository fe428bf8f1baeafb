package io.slpagent.cli;

import io.slpagent.device.CertificateProbe;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.HostKeyProbe;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.reconcile.Fleet;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.memory.Corrections;
import io.slpagent.yang.library.SchemaRepository;
import java.nio.file.Path;

/** What the commands are given by the wiring of the program. */
public interface Wiring {
  /** Reads and checks an inventory. */
  Inventory load(Path file) throws InventoryException;

  /**
   * Reads and checks an inventory that stands in no file.
   *
   * @param folder what relative files in it are relative to
   */
  Inventory load(String text, Path folder) throws InventoryException;

  /** The line, with its state and cache in the given folders. */
  Fleet fleet(Folders folders);

  /** What is remembered of the corrections of each device. */
  Corrections corrections(Folders folders);

  /** Sessions with single devices. */
  DeviceConnector connector(Folders folders);

  /** Sessions with single devices, and their command lines. */
  Contacts contacts(Folders folders);

  /** The schemas that are kept in the cache. */
  SchemaRepository schemas(Folders folders);

  /** Looks at the certificates that devices show. */
  CertificateProbe certificates();

  /** Looks at the SSH host keys that devices show. */
  HostKeyProbe hostKeys();

  /** Log lines for people on standard error: problems only, or everything. */
  void logForPeople(boolean everything);

  /** Log lines as JSON on standard output, for a service. */
  void logForMachines();

  /** The program's version. */
  String version();
}
