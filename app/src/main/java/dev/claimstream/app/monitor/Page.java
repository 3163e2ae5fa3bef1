package dev.claimstream.app.monitor;

import java.nio.charset.StandardCharsets;

/**
 * An answer over HTTP.
 *
 * @param status of HTTP
 * @param type of the content
 * @param text the content
 */
record Page(int status, String type, String text) {

  static Page text(int status, String text) {
    return new Page(status, "text/plain; charset=utf-8", text);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
