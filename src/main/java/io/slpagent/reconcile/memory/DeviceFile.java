package io.slpagent.reconcile.memory;

import io.slpagent.inventory.Device;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The file of a device in a folder that only its owner may enter. */
final class DeviceFile {
  private DeviceFile() {}

  /**
   * The file for a device's host and port; the folder is made with mode 0700 where it is missing.
   */
  static Path in(Path folder, Device device, String ending) throws IOException {
    make(folder);
    String address = device.connection().host() + "_" + device.connection().port();
    return folder.resolve(address.replaceAll("[^A-Za-z0-9._-]", "_") + "." + ending);
  }

  private static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }
}
