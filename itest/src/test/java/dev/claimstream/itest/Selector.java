package dev.claimstream.itest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query in PromQL selects: series of a name with certain labels.
 *
 * @param name of the metric
 * @param labels what each of them must be
 */
record Selector(String name, List<LabelMatcher> labels) {

  private static final Pattern LABEL_LISTS =
      Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Pattern RANGES = Pattern.compile("\\[[\\d$][^\\]]*]");
  private static final Pattern SELECTOR =
      Pattern.compile("(?<![\\w.])([a-zA-Z_:][\\w:]*)\\b(?!\\s*\\()(?:\\{([^}]*)})?");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "offset", "bool");

  /** One condition on a label, with an operator of PromQL. */
  record LabelMatcher(String label, String operator, String value) {

    boolean matches(Scrape.Sample sample) {
      String is = sample.labels().getOrDefault(label, "");
      return switch (operator) {
        case "=" -> is.equals(value);
        case "!=" -> !is.equals(value);
        case "=~" -> is.matches(value);
        default -> !is.matches(value);
      };
    }
  }

  Selector {
    labels = List.copyOf(labels);
  }

  /** All selectors of a query. */
  static List<Selector> in(String query) {
    String plain = LABEL_LISTS.matcher(query).replaceAll(" ");
    Matcher found = SELECTOR.matcher(RANGES.matcher(plain).replaceAll(" "));
    List<Selector> selectors = new ArrayList<>();
    while (found.find()) {
      if (!OPERATORS.contains(found.group(1))) {
        selectors.add(new Selector(found.group(1), matchers(found.group(2))));
      }
    }
    return selectors;
  }

  private static List<LabelMatcher> matchers(String text) {
    List<LabelMatcher> matchers = new ArrayList<>();
    Matcher found = MATCHER.matcher(text == null ? "" : text);
    while (found.find()) {
      matchers.add(new LabelMatcher(found.group(1), found.group(2), found.group(3)));
    }
    return matchers;
  }

  boolean matches(Scrape.Sample sample) {
    return sample.name().equals(name) && labels.stream().allMatch(m -> m.matches(sample));
  }
}
