package dev.claimstream.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class HttpAddressTest {

  @Test
  void aPortAloneIsForThisMachineOnly() {
    assertThat(HttpAddress.parse("8080")).isEqualTo(new HttpAddress("127.0.0.1", 8080));
    assertThat(HttpAddress.parse("8080").toSocketAddress().getAddress().isLoopbackAddress())
        .isTrue();
  }

  @Test
  void aHostIsANameOrAnAddressOfEitherKind() {
    assertThat(HttpAddress.parse("0.0.0.0:80")).isEqualTo(new HttpAddress("0.0.0.0", 80));
    assertThat(HttpAddress.parse("[::1]:0").toSocketAddress().getAddress().isLoopbackAddress())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", ":8080", "host:", "65536", "-1", "8080x"})
  void whatIsNoAddressIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> HttpAddress.parse(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + text + "' is not an address such as 8080 or 0.0.0.0:8080");
  }
}
