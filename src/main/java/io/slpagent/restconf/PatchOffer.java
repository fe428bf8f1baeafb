package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.ErrorReport;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a device takes YANG Patch (RFC 8072): by its capability (section 4.3), by its list of
 * modules, which is where Catalysts have it from 17.12, or by the header Accept-Patch. Asked before
 * the first write that would need it, and only of the first device of a content id.
 */
final class PatchOffer {
  private static final String CAPABILITY = "urn:ietf:params:restconf:capability:yang-patch:1.0";
  private static final String CAPABILITIES =
      "/data/ietf-restconf-monitoring:restconf-state/capabilities";
  private static final String MODULE =
      "/data/ietf-yang-library:modules-state/module=ietf-yang-patch,2017-02-22";
  private static final Ask.Form SMALL = new Ask.Form(Ask.YANG_JSON, 1 << 20, true);
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Answers that say "not in this form" and come before anything is done. */
  private static final Set<Integer> OTHER_FORM = Set.of(404, 405, 406, 415, 501);

  private static final Set<String> NOT_UNDERSTOOD =
      Set.of("", "malformed-message", "operation-not-supported");

  private final Access access;
  private boolean declined;

  PatchOffer(Access access) {
    this.access = access;
  }

  /** Whether to try it with this device. */
  boolean stands() throws DeviceException {
    if (declined) {
      return false;
    }
    Boolean known = access.memory().offersYangPatch();
    return known == null ? ask() : known;
  }

  /**
   * Whether an answer to a YANG Patch means that the device does not take such requests after all.
   * Nothing was changed then, and this session tries no other.
   */
  boolean isDeclined(Answer answer) {
    boolean otherForm = OTHER_FORM.contains(answer.status());
    boolean notUnderstood =
        answer.status() == 400 && NOT_UNDERSTOOD.contains(ErrorReport.of(answer).tag());
    declined = (otherForm || notUnderstood) && PatchStatus.of(answer).isEmpty();
    return declined;
  }

  private boolean ask() throws DeviceException {
    Answer capabilities = look(CAPABILITIES);
    if (isNamed(capabilities, CAPABILITY)) {
      access.memory().noteYangPatch(true);
      return true;
    }
    Answer module = look(MODULE);
    if (isNamed(module, "ietf-yang-patch")) {
      access.memory().noteYangPatch(true);
      return true;
    }
    Answer options = access.wire().send(Ask.options(access.url().datastore()));
    boolean accepted = options.isGood() && options.patches().contains(Ask.YANG_PATCH_JSON);
    if (accepted || (capabilities.isGood() && ErrorReport.isAbsence(module))) {
      access.memory().noteYangPatch(accepted);
    } else {
      // not told: this session goes without it, the next asks again
      declined = true;
    }
    return accepted;
  }

  private Answer look(String resource) throws DeviceException {
    return PatientRead.send(access.wire(), Ask.get(access.url().root() + resource).in(SMALL));
  }

  /** Whether a text is among the values of an answer. */
  private static boolean isNamed(Answer answer, String text) {
    if (!answer.isGood() || !answer.complete() || !answer.isJson()) {
      return false;
    }
    try {
      return holds(JSON.readTree(answer.body()), text);
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean holds(JsonNode node, String text) {
    if (node.isString()) {
      String value = node.stringValue();
      return value.equals(text) || value.startsWith(text + "?");
    }
    for (JsonNode child : node) {
      if (holds(child, text)) {
        return true;
      }
    }
    return false;
  }
}
