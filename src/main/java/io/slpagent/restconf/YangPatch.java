package io.slpagent.restconf;

import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Several requests as one YANG Patch of the datastore, which is applied whole or not at all (RFC
 * 8072 section 2). What is set and added is merged; what is to go is removed, which is no error
 * where it is gone already.
 */
final class YangPatch {
  private static final String ID = "slp-agent";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final DataUrl url;
  private final List<SpelledRequest> requests;

  /**
   * @param requests in the order in which they are to be applied
   */
  YangPatch(DataUrl url, List<SpelledRequest> requests) {
    this.url = url;
    this.requests = List.copyOf(requests);
  }

  Ask ask() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeName("ietf-yang-patch:yang-patch");
      json.writeStartObject();
      json.writeStringProperty("patch-id", ID);
      json.writeName("edit");
      json.writeStartArray();
      for (int i = 0; i < requests.size(); i++) {
        edit(json, String.valueOf(i + 1), requests.get(i));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return Ask.yangPatch(url.datastore(), text.toString());
  }

  private void edit(JsonGenerator json, String id, SpelledRequest spelled) {
    json.writeStartObject();
    json.writeStringProperty("edit-id", id);
    switch (spelled.request()) {
      case WriteRequest.Merge merge -> {
        json.writeStringProperty("operation", "merge");
        json.writeStringProperty("target", url.below(merge.resource()));
        json.writeName("value");
        json.writeRawValue(spelled.ask().body());
      }
      case WriteRequest.Delete delete -> {
        json.writeStringProperty("operation", "remove");
        json.writeStringProperty("target", url.below(delete.target()));
      }
    }
    json.writeEndObject();
  }

  /** What the device found wrong, with the edits named by what they do. */
  String words(Answer answer, PatchStatus status) {
    return "the device took none of the "
        + requests.size()
        + " edits (HTTP "
        + answer.status()
        + "): "
        + status.complaints().stream().map(this::words).collect(Collectors.joining("; "));
  }

  private String words(PatchStatus.Complaint complaint) {
    String why = (complaint.tag() + " " + complaint.message()).strip();
    return of(complaint.edit()) + (why.isEmpty() ? "refused" : why);
  }

  private String of(String id) {
    for (int i = 0; i < requests.size(); i++) {
      if (id.equals(String.valueOf(i + 1))) {
        return switch (requests.get(i).request()) {
              case WriteRequest.Merge merge -> "merge of " + merge.resource();
              case WriteRequest.Delete delete -> "removal of " + delete.target();
            }
            + ": ";
      }
    }
    return id.isEmpty() ? "" : "edit " + id + ": ";
  }
}
