package org.trunklang.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trunklang.check.Addresses.Read;
import org.trunklang.model.Host;

final class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "192.168.1.1,             192.168.1.1",
    "192.168.1.1:5070,        192.168.1.1:5070",
    "pbx,                     pbx",
    "pbx.example.net:5070,    pbx.example.net:5070",
    "3cx.example.net,         3cx.example.net",
    "[2001:db8::1],           [2001:db8::1]",
    "[2001:DB8:0:0:0:0:0:1],  [2001:db8::1]",
    "[::]:5060,               [::]:5060",
    "[1:0:0:2:0:0:0:3],       [1:0:0:2::3]",
    "[1:0:2:3:4:5:6:7],       [1:0:2:3:4:5:6:7]",
    "[::ffff:192.0.2.1],      [::ffff:c000:201]",
    "192.168.1.256,           out of range",
    "192.168.01.1,            out of range",
    "192.168.1.1:0,           out of range",
    "192.168.1.1:65536,       out of range",
    "192.168.1,               none",
    "[2001:db8::1::2],        none",
    "[fe80::1%eth0],          none",
    "[192.168.1.1],           none",
    "a..b,                    none",
    "a_b!c,                   none",
    "pbx:sip,                 none",
    "42,                      none"
  })
  void r_1_18_an_address(String text, String expected) {
    var read =
        switch (Addresses.host(text)) {
          case Read.Of<?>(Host host) -> host.authority();
          case Read.Of<?> of -> of.toString();
          case Read.OutOfRange<?> _ -> "out of range";
          case Read.NoAddress<?> _ -> "none";
        };
    assertEquals(expected, read);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24,     203.0.113.0/24",
    "203.0.113.7,        203.0.113.7/32",
    "[2001:db8::]/32,    2001:db8::/32",
    "203.0.113.0/33,     out of range",
    "[2001:db8::]/129,   out of range",
    "203.0.113.300,      out of range",
    "203.0.113.0/x,      none",
    "pbx.example.net,    none"
  })
  void r_1_18_a_network(String text, String expected) {
    var read =
        switch (Addresses.subnet(text)) {
          case Read.Of<?>(var subnet) -> subnet.toString();
          case Read.OutOfRange<?> _ -> "out of range";
          case Read.NoAddress<?> _ -> "none";
        };
    assertEquals(expected, read);
  }
}
