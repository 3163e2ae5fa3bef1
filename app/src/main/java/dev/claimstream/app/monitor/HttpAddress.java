package dev.claimstream.app.monitor;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * Where to listen.
 *
 * @param host a name or address of this machine; 0.0.0.0 for all of them
 * @param port 0 for any that is free
 */
public record HttpAddress(String host, int port) {

  private static final String THIS_MACHINE_ONLY = "127.0.0.1";
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern FORM = Pattern.compile("(?:(.+):)?(\\d{1,5})");

  /**
   * Reads {@code HOST:PORT}, or {@code PORT} for this machine only.
   *
   * @throws TypeConversionException when it is neither
   */
  public static HttpAddress parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > HIGHEST_PORT) {
      throw new TypeConversionException(
          "'" + text + "' is not an address such as 8080 or 0.0.0.0:8080");
    }
    String host = Optional.ofNullable(matcher.group(1)).orElse(THIS_MACHINE_ONLY);
    return new HttpAddress(host, Integer.parseInt(matcher.group(2)));
  }

  static HttpAddress of(InetSocketAddress bound) {
    String host = bound.getAddress().getHostAddress();
    return new HttpAddress(host.contains(":") ? "[" + host + "]" : host, bound.getPort());
  }

  InetSocketAddress toSocketAddress() {
    return new InetSocketAddress(host, port);
  }

  /** {@code host:port}. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
