package io.slpagent.restconf;

import io.slpagent.restconf.wire.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a device says has become of a YANG Patch (RFC 8072 section 2.3): {@code ok} or errors of the
 * whole, or of its edits.
 *
 * @param complaints what went wrong, in the order of the answer; at most ten
 */
record PatchStatus(List<Complaint> complaints) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_COMPLAINTS = 10;

  PatchStatus {
    complaints = List.copyOf(complaints);
  }

  /**
   * One error.
   *
   * @param edit the edit-id; empty where the whole is meant
   * @param tag the error-tag of RFC 8040 section 7.1, or empty
   * @param message the device's words and the path it names; may be empty
   */
  record Complaint(String edit, String tag, String message) {}

  /** The status; empty where an answer holds none. */
  static Optional<PatchStatus> of(Answer answer) {
    if (!answer.body().stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(answer.body());
      JsonNode status =
          root.path("ietf-yang-patch:yang-patch-status").isObject()
              ? root.path("ietf-yang-patch:yang-patch-status")
              : root.path("yang-patch-status");
      return status.isObject() ? Optional.of(read(status)) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  boolean isRefusal() {
    return !complaints.isEmpty();
  }

  private static PatchStatus read(JsonNode status) {
    List<Complaint> complaints = new ArrayList<>();
    add(complaints, "", status);
    for (JsonNode edit : status.path("edit-status").path("edit")) {
      add(complaints, text(edit, "edit-id"), edit);
    }
    return new PatchStatus(complaints);
  }

  private static void add(List<Complaint> complaints, String edit, JsonNode holder) {
    JsonNode errors =
        holder.has("errors") ? holder.path("errors") : holder.path("ietf-restconf:errors");
    for (JsonNode error : errors.path("error")) {
      if (complaints.size() < MOST_COMPLAINTS) {
        String path = text(error, "error-path");
        String message = text(error, "error-message");
        complaints.add(
            new Complaint(
                edit,
                text(error, "error-tag"),
                path.isEmpty() ? message : (message + " (at " + path + ")").strip()));
      }
    }
    if (errors.isObject() && !errors.path("error").iterator().hasNext()) {
      complaints.add(new Complaint(edit, "", ""));
    }
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() ? value.stringValue() : "";
  }
}
