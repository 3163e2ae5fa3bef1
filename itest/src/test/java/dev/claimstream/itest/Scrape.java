package dev.claimstream.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service's {@code /metrics} says at one moment.
 *
 * @param samples one a line
 */
record Scrape(List<Sample> samples) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)(?: \\d+)?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One number with its name and labels. */
  record Sample(String name, Map<String, String> labels, double value) {

    Sample {
      labels = Map.copyOf(labels);
    }
  }

  /** Asks a service for a page. */
  static HttpResponse<String> get(String address, String path) {
    try {
      return HTTP.send(
          HttpRequest.newBuilder(URI.create("http://" + address + path)).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads {@code /metrics}.
   *
   * @param job as Prometheus would call it, added to each sample
   */
  static Scrape of(String address, String job) {
    return new Scrape(
        get(address, "/metrics")
            .body()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> sample(line, job))
            .toList());
  }

  private static Sample sample(String line, String job) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a sample: " + line);
    }
    Map<String, String> labels = new HashMap<>(Map.of("job", job));
    if (matcher.group(2) != null) {
      Matcher label = LABEL.matcher(matcher.group(2));
      while (label.find()) {
        labels.put(label.group(1), label.group(2));
      }
    }
    String value = matcher.group(3);
    return new Sample(
        matcher.group(1),
        labels,
        switch (value) {
          case "+Inf" -> Double.POSITIVE_INFINITY;
          case "-Inf" -> Double.NEGATIVE_INFINITY;
          default -> Double.parseDouble(value);
        });
  }

  /** The sum of all samples of a name whose labels include these. */
  double sum(String name, Map<String, String> labels) {
    return samples.stream()
        .filter(s -> s.name().equals(name))
        .filter(s -> s.labels().entrySet().containsAll(labels.entrySet()))
        .mapToDouble(Sample::value)
        .sum();
  }

  double sum(String name) {
    return sum(name, Map.of());
  }
}
