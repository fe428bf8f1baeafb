package io.slpagent.licensing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a switch does not reach its licensing server, told from the reason it gives. Only mnemonics
 * and key words are looked at: whole sentences change from release to release.
 */
public enum Cause {
  TOKEN(
      "the ID token cannot be used",
      "make a new one in the virtual account",
      List.of(
          List.of("token", "expired"),
          List.of("token", "exhaust"),
          List.of("token", "revoked"),
          List.of("token", "not valid"),
          List.of("token", "invalid"),
          List.of("token", "maximum"))),
  INSTANCE_GONE(
      "the instance is not known to CSSM any more",
      "install trust again with trust.force",
      List.of(
          List.of("invalid status code"),
          List.of("product_instance_identifier"),
          List.of("re-register"),
          List.of("identity", "instance", "not valid"))),
  NAME(
      "a name is not resolved, that of the server or of the proxy",
      "check dns.lookup, dns.servers of the right VRF and dns.source-interface",
      List.of(
          List.of("unable to resolve"),
          List.of("unrecognized host"),
          List.of("resolve", "host"),
          List.of("resolve", "domain"),
          List.of("bad ip address or host name"))),
  PROXY_LOGIN(
      "the proxy asks for a login",
      "let the proxy pass the switch without one",
      List.of(List.of("407"), List.of("proxy", "authentication"))),
  TLS(
      "the TLS connection is not trusted",
      "check the clock, trustpoint SLA-TrustPoint, its CRL (revocation-check) and inspection"
          + " in the path",
      List.of(
          List.of("tls"),
          List.of("ssl"),
          List.of("certificate"),
          List.of("cert", "validat"),
          List.of("handshake"),
          List.of("crl"),
          List.of("trustpool"),
          List.of("secure connection"))),
  CLOCK(
      "the clock is not trusted",
      "give the switch an NTP server and wait until it is synchronised",
      List.of(
          List.of("crypto", "initialization"),
          List.of("saevt_init_crypto", "false"),
          List.of("non_authoritative_clock"),
          List.of("clock"))),
  REFUSED(
      "the connection is refused",
      "check that the proxy runs, and its port",
      List.of(List.of("connection refused"), List.of("refused by remote host"))),
  NO_ANSWER(
      "nothing answers",
      "check route, VRF, source interface, firewall, and the address and port of the proxy",
      List.of(
          List.of("timed out"),
          List.of("time out"),
          List.of("timeout"),
          List.of("no reply"),
          List.of("err 207"),
          List.of("unreachable"))),
  WRONG_SERVER(
      "this is not the server that the transport needs",
      "check that transport and URL fit each other; SSM On-Prem wants transport cslu and a URL"
          + " that ends in /cslu/v1/pi/ and the tenant",
      List.of(
          List.of("empty response"),
          List.of("http 4"),
          List.of("server error 4"),
          List.of("404"),
          List.of("403"),
          List.of("down rev"))),
  CALL_HOME(
      "Call Home could not send",
      "declare licensing.transport: smart, or renew the trustpool of the switch",
      List.of(List.of("call home"), List.of("call-home"), List.of("callhome"))),
  NO_TRUST(
      "trust was never installed",
      "check the clock, then install the ID token",
      List.of(List.of("no id"), List.of("not installed"), List.of("state[1]")));

  private final String cause;
  private final String remedy;
  private final List<List<String>> marks;

  Cause(String cause, String remedy, List<List<String>> marks) {
    this.cause = cause;
    this.remedy = remedy;
    this.marks = marks;
  }

  /** What is wrong, as a clause. */
  public String cause() {
    return cause;
  }

  /** What to do about it, as a clause. */
  public String remedy() {
    return remedy;
  }

  /**
   * The cause that a reason speaks of; empty where none of its words is known.
   *
   * @param reason what a switch or a server says, in whatever case
   */
  public static Optional<Cause> of(String reason) {
    String text = reason.toLowerCase(Locale.ROOT);
    for (Cause cause : values()) {
      if (cause.marks.stream()
          .anyMatch(words -> words.stream().allMatch(word -> speaksOf(text, word)))) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }

  /** Short words and numbers stand alone: the digits of a serial number are no HTTP status. */
  private static boolean speaksOf(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (starts && (ends || word.length() > 3)) {
        return true;
      }
    }
    return false;
  }
}
