package io.slpagent.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritePlanTest {
  private static final Path NATIVE = Path.parse("/Cisco-IOS-XE-native:native");
  private static final Path LICENSING = Path.parse("/cisco-smart-license:licensing");
  private static final Edit NAME =
      new Edit.SetLeaf(Path.parse("/Cisco-IOS-XE-native:native/ip/domain/name"), "example.com");
  private static final Edit TRANSPORT =
      new Edit.SetLeaf(
          Path.parse("/cisco-smart-license:licensing/config/transport/transport-type"), "smart");
  private static final Edit PROXY =
      new Edit.SetLeaf(
          Path.parse("/Cisco-IOS-XE-native:native/ip/Cisco-IOS-XE-http:http/client/proxy"), "p");
  private static final Path SERVERS = Path.parse("/Cisco-IOS-XE-native:native/ip/name-server");
  private static final Edit OLD_SERVER =
      new Edit.Remove(SERVERS.child("no-vrf").entry("192.0.2.1"));
  private static final Edit NEW_SERVER =
      new Edit.AddEntries(SERVERS.child("no-vrf-ordered"), List.of("192.0.2.1"));

  @Test
  void what_is_set_below_one_top_level_node_goes_together() {
    assertThat(WritePlan.of(List.of(NAME, TRANSPORT, PROXY)))
        .containsExactly(
            new WriteRequest.Merge(NATIVE, List.of(NAME, PROXY)),
            new WriteRequest.Merge(LICENSING, List.of(TRANSPORT)));
  }

  @Test
  void each_removal_stands_alone() {
    Edit other = new Edit.Remove(SERVERS.child("no-vrf").entry("192.0.2.2"));
    assertThat(WritePlan.of(List.of(OLD_SERVER, other)))
        .containsExactly(
            new WriteRequest.Delete(OLD_SERVER.target()), new WriteRequest.Delete(other.target()));
  }

  @Test
  void a_set_moves_ahead_of_a_removal_elsewhere() {
    assertThat(WritePlan.of(List.of(NAME, OLD_SERVER, PROXY)))
        .containsExactly(
            new WriteRequest.Merge(NATIVE, List.of(NAME, PROXY)),
            new WriteRequest.Delete(OLD_SERVER.target()));
  }

  @Test
  void a_value_that_moves_from_an_old_leaf_to_a_new_one_is_removed_first() {
    assertThat(WritePlan.of(List.of(NAME, OLD_SERVER, NEW_SERVER)))
        .containsExactly(
            new WriteRequest.Merge(NATIVE, List.of(NAME)),
            new WriteRequest.Delete(OLD_SERVER.target()),
            new WriteRequest.Merge(NATIVE, List.of(NEW_SERVER)));
  }

  @Test
  void entries_of_one_leaf_list_keep_their_order() {
    Edit add = new Edit.AddEntries(SERVERS.child("no-vrf"), List.of("192.0.2.9"));
    Edit domain = new Edit.Remove(Path.parse("/Cisco-IOS-XE-native:native/ip/domain"));
    assertThat(WritePlan.of(List.of(add, OLD_SERVER, add, domain, NAME)))
        .containsExactly(
            new WriteRequest.Merge(NATIVE, List.of(add)),
            new WriteRequest.Delete(OLD_SERVER.target()),
            new WriteRequest.Merge(NATIVE, List.of(add)),
            new WriteRequest.Delete(domain.target()),
            new WriteRequest.Merge(NATIVE, List.of(NAME)));
  }

  @Test
  void no_edits_are_no_requests() {
    assertThat(WritePlan.of(List.of())).isEmpty();
  }
}
