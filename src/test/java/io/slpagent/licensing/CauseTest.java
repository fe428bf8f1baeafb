package io.slpagent.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unable to resolve server hostname/domain name | NAME",
        "% Unrecognized host or address, or protocol not running. | NAME",
        "Connection timed out | NO_ANSWER",
        "NO REPLY on Jan 24 | NO_ANSWER",
        "Connection refused by remote host | REFUSED",
        "server TLS cert cannot be validated | TLS",
        "CRL not reachable | TLS",
        "Received empty response from server | WRONG_SERVER",
        "HTTP 404 | WRONG_SERVER",
        "proxy answered 407 | PROXY_LOGIN",
        "INVALID STATUS CODE | INSTANCE_GONE",
        "The identity for the instance 404f is not valid.Please re-register | INSTANCE_GONE",
        "The token has EXPIRED | TOKEN",
        "Overall Trust: No ID | NO_TRUST",
        "P:C9300,S:FOC1, state[1], NOT INSTALLED | NO_TRUST",
        "SAEVT_INIT_CRYPTO success=\"False\" | CLOCK",
        "Fail to send out Call Home HTTP message. | CALL_HOME",
      })
  void a_reason_leads_to_its_cause(String reason, Cause cause) {
    assertThat(Cause.of(reason)).contains(cause);
  }

  @Test
  void the_digits_of_a_serial_number_are_no_http_status() {
    assertThat(Cause.of("P:C9300,S:FOC4040404A failed")).isEmpty();
  }

  @Test
  void a_reason_without_a_known_word_has_no_cause() {
    assertThat(Cause.of("Communications failure")).isEmpty();
  }
}
