package io.slpagent.licensing.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "license smart trust idtoken CANARY%0Ax%3D all force",
        "{\"token\":\"CANARY\",\"mode\":\"PERMANENT\"}",
        "{\\\\\\\"hostname\\\\\\\":\\\\\\\"s\\\\\\\",\\\\\\\"token\\\\\\\":\\\\\\\"CANARY\\\\\\\"}",
        "    Password: CANARY",
        "username admin privilege 15 secret 9 CANARY",
        "enable password 7 CANARY",
      })
  void a_secret_does_not_show(String line) {
    assertThat(Hidden.in(line)).doesNotContain("CANARY").contains("***");
  }

  @Test
  void what_follows_a_secret_stays() {
    assertThat(Hidden.in("license smart trust idtoken abc%0A local force"))
        .isEqualTo("license smart trust idtoken *** local force");
    assertThat(Hidden.in("no secrets here: Tokens")).isEqualTo("no secrets here: Tokens");
  }
}
