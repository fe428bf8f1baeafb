package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.device.DeviceSession;
import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a breach of the protocol and is none. */
class OddInputTest {
  private static final Path VERSION = Path.parse("/Cisco-IOS-XE-native:native/version");

  @RegisterExtension final Sessions sessions = new Sessions();

  private static String data(String id) {
    return "<data><native xmlns='"
        + FakeStore.NATIVE
        + "'><version>17.15</version></native><licensing xmlns='"
        + FakeStore.LICENSING
        + "'><config>"
        + id
        + "</config><state><smart-enabled>true</smart-enabled></state></licensing></data>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"base:1.0", "base:1.1"})
  void an_end_mark_may_be_split_over_reads(String base) throws Exception {
    FakeNetconf server = sessions.server(base);
    DeviceSession session = sessions.open(server);
    String reply =
        "<rpc-reply xmlns='"
            + FakeData.BASE
            + "' message-id='ID'>"
            + data("<custom-id>lab]]</custom-id>")
            + "</rpc-reply>";
    server.next(
        "get",
        (talk, id) -> {
          String text = reply.replace("ID", id);
          talk.slowly(
              base.equals("base:1.0")
                  ? text + "]]>]]>"
                  : "\n#" + text.length() + "\n" + text + "\n##\n",
              Duration.ZERO);
        });

    Tree.Container data = session.read(Set.of(Sessions.ID, VERSION)).data();

    assertThat(data.leaf(Sessions.ID)).contains("lab]]");
  }

  @Test
  void an_end_mark_and_end_tags_inside_a_chunked_payload_are_content() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.nextReply(
        "get",
        data("<custom-id><!-- ]]>]]> \n##\n --><![CDATA[</rpc></rpc-reply>]]>]]&gt;</custom-id>"));

    Tree.Container data = session.read(Set.of(Sessions.ID, VERSION)).data();

    assertThat(data.leaf(Sessions.ID)).contains("</rpc></rpc-reply>]]>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base:1.0", "base:1.1"})
  void a_value_of_ours_that_looks_like_the_end_arrives_as_it_is(String base) throws Exception {
    FakeNetconf server = sessions.server(base, "capability:candidate:1.0");
    DeviceSession session = sessions.open(server);
    String value = "]]>]]></rpc>&lt; \"'";

    session.edit(List.of(new Edit.SetLeaf(Sessions.ID, value)));

    assertThat(sessions.open(server).read(Set.of(Sessions.ID)).data().leaf(Sessions.ID))
        .contains(value);
  }

  @Test
  void notifications_between_a_call_and_its_reply_are_set_aside() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.next(
        "edit-config candidate",
        (talk, id) -> {
          for (int i = 0; i < 5000; i++) {
            talk.message(
                "<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'>"
                    + "<eventTime>2026-03-04T05:06:07Z</eventTime></notification>");
          }
          talk.reply(id, FakeStore.OK);
        });

    session.edit(List.of(new Edit.SetLeaf(Sessions.NAME, "example.com")));

    assertThat(server.calls).contains("commit");
    assertThat(server.store.locks).isEmpty();
  }

  @Test
  void foreign_prefixes_comments_and_declarations_change_nothing() throws Exception {
    FakeNetconf server = sessions.server(Sessions.CANDIDATE);
    DeviceSession session = sessions.open(server);
    server.next(
        "get",
        (talk, id) ->
            talk.message(
                "\n<?xml version='1.0'?><!-- hello --><z:rpc-reply xmlns:z='"
                    + FakeData.BASE
                    + "' z:other='x' message-id='"
                    + id
                    + "'><?pi x?><z:data>"
                    + "<n:native xmlns:n='"
                    + FakeStore.NATIVE
                    + "'><n:version>17.15</n:version></n:native><l:licensing xmlns:l='"
                    + FakeStore.LICENSING
                    + "'><l:config><l:custom-id>lab</l:custom-id></l:config><l:state>"
                    + "<l:smart-enabled>true</l:smart-enabled></l:state></l:licensing></z:data>"
                    + "</z:rpc-reply>"));

    Tree.Container data = session.read(Set.of(Sessions.ID, VERSION)).data();

    assertThat(data.leaf(Sessions.ID)).contains("lab");
  }
}
