package io.slpagent.simulator.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonException;
import io.slpagent.simulator.json.JsonReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "boolean; true; true",
        "boolean; \"true\"; false",
        "empty; [null]; true",
        "empty; null; false",
        "empty; true; false",
        "string 1..3; \"abc\"; true",
        "string 1..3; \"abcd\"; false",
        "string 1..3; \"\"; false",
        "string; 5; false",
        "enumeration a|b; \"b\"; true",
        "enumeration a|b; \"c\"; false",
        "uint8; 255; true",
        "uint8; 256; false",
        "uint8; -1; false",
        "int8; -128; true",
        "int8; -129; false",
        "uint32; \"5\"; false",
        "uint32; 5.0; false",
        "uint32; 1e2; false",
        "uint64; \"18446744073709551615\"; true",
        "uint64; \"18446744073709551616\"; false",
        "uint64; 5; false",
        "uint16 1..65535; 0; false",
        "uint32 1..max; 4294967295; true",
        "ip; \"10.31.104.74\"; true",
        "ip; \"10.31.104\"; false",
        "ip; \"010.1.1.1\"; false",
        "ip; \"256.1.1.1\"; false",
        "ip; \"2001:db8::1\"; true",
        "ip; \"::\"; true",
        "ip; \"::ffff:10.0.0.1\"; true",
        "ip; \"fe80::1%eth0\"; true",
        "ip; \"1::2::3\"; false",
        "ip; \"1:2:3:4:5:6:7:8\"; true",
        "ip; \"1:2:3:4:5:6:7\"; false",
        "ip; \"12345::\"; false",
        "ip; \"name.example.com\"; false",
        "ipv4; \"::1\"; false",
        "ipv6; \"10.0.0.1\"; false",
        "date-and-time; \"2026-09-29T15:26:42+00:00\"; true",
        "date-and-time; \"yesterday\"; false",
        "uint8 1..4 or enumeration first|last; 4; true",
        "uint8 1..4 or enumeration first|last; \"last\"; true",
        "uint8 1..4 or enumeration first|last; 5; false",
        "-; 5; false",
      })
  void takes_what_the_type_allows_and_nothing_else(String type, String json, boolean taken)
      throws JsonException {
    Json value = JsonReader.read(json);
    assertThat(ValueType.parse(type).takes(value)).isEqualTo(taken);
  }
}
