package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds money, percentages, quantities and plain numbers, and gives each value and unit. */
final class ValueFinder {

  private final Words words;
  private final List<Chunk> found = new ArrayList<>();

  private ValueFinder(Words words) {
    this.words = words;
  }

  static List<Chunk> find(Words words) {
    ValueFinder finder = new ValueFinder(words);
    int at = 0;
    while (at < words.size()) {
      at = Math.max(at + 1, finder.at(at));
    }
    return finder.found;
  }

  /** Those that are surer than any name: US is no country in US$5. */
  static List<Chunk> money(List<Chunk> values) {
    return values.stream().filter(chunk -> chunk.kind() == EntityKind.MONEY).toList();
  }

  /** A number that begins at a token, with where it ends. */
  private record Value(BigDecimal value, int limit, boolean vague) {}

  private int at(int at) {
    boolean sign = words.has(at, Flag.CURRENCY) && beforeNumber(at);
    if (!sign && words.has(at + 1, Flag.CURRENCY) && beforeNumber(at + 1) && countrySign(at)) {
      int limit = at(at + 1);
      if (limit > at + 2) {
        Chunk amount = found.remove(found.size() - 1);
        found.add(new Chunk(at, limit, EntityKind.MONEY, inCurrencyOf(at, amount)));
      }
      return limit;
    }
    Optional<Value> number = number(sign ? at + 1 : at);
    if (number.isEmpty()) {
      return at + 1;
    }
    Value value = number.get();
    int limit = value.limit();
    if (sign) {
      return add(at, limit, EntityKind.MONEY, value, currency(at));
    }
    if (words.is(limit, "%") || words.is(limit, "percent") || words.is(limit, "pct")) {
      return add(at, limit + 1, EntityKind.PERCENT, value, "%");
    }
    if (words.is(limit, "per") && words.is(limit + 1, "cent")) {
      return add(at, limit + 2, EntityKind.PERCENT, value, "%");
    }
    if (words.is(limit, "percentage")
        && (words.is(limit + 1, "points") || words.is(limit + 1, "point"))) {
      return add(at, limit + 2, EntityKind.PERCENT, value, "percentage points");
    }
    int unit = unitAt(limit);
    if (words.has(unit, Flag.CURRENCY)) {
      return add(at, unit + 1, EntityKind.MONEY, value, currency(unit));
    }
    if (words.has(unit, Flag.UNIT)) {
      String name = words.lexicons.unit(words.token(unit).lower()).orElseThrow();
      return add(at, unit + 1, EntityKind.QUANTITY, value, name);
    }
    boolean one = words.is(at, "one") && limit == at + 1;
    return one ? limit : add(at, limit, EntityKind.NUMBER, value, "");
  }

  /** The unit may have one word before it: 200 Norwegian kroner, 20 square miles. */
  private int unitAt(int limit) {
    boolean national =
        words.has(limit, Flag.DEMONYM | Flag.COUNTRY) && words.has(limit + 1, Flag.CURRENCY);
    return national ? limit + 1 : limit;
  }

  /** US in US$5, S in S$5. */
  private boolean countrySign(int at) {
    return words.isCapitalized(at)
        && words.token(at).text().length() <= 4
        && words.token(at + 1).text().length() == 1
        && (words.token(at + 1).touches(words.token(at)) || words.has(at, Flag.COUNTRY));
  }

  /** C$30 are Canadian dollars, though $30 are American ones. */
  private Optional<String> inCurrencyOf(int at, Chunk amount) {
    String sign = words.token(at).lower() + words.token(at + 1).lower();
    Optional<String> currency = words.lexicons.currency(sign);
    return currency.isEmpty()
        ? amount.normalized()
        : amount.normalized().map(v -> v.substring(0, v.indexOf(' ') + 1) + currency.get());
  }

  private boolean beforeNumber(int at) {
    return at + 1 < words.size() && words.token(at + 1).isNumber();
  }

  private String currency(int at) {
    return words.lexicons.currency(words.token(at).lower()).orElseThrow();
  }

  private Optional<Value> number(int at) {
    if (at >= words.size()) {
      return Optional.empty();
    }
    String lower = words.token(at).lower();
    Optional<BigDecimal> first = Numerals.figures(lower).or(() -> inWords(at));
    if (first.isEmpty()) {
      return vague(at);
    }
    BigDecimal value = first.get();
    int limit = at + 1;
    while (limit < words.size()) {
      String next = words.token(limit).lower();
      Optional<Long> magnitude = Numerals.magnitude(next);
      Optional<BigDecimal> more = Numerals.word(next);
      if (magnitude.isPresent() && value.precision() < 60) {
        value = value.multiply(BigDecimal.valueOf(magnitude.get()));
        limit++;
      } else if (more.isPresent()
          && value.compareTo(BigDecimal.valueOf(100)) >= 0
          && more.get().compareTo(value) < 0
          && !words.token(at).isNumber()) {
        value = value.add(more.get());
        limit++;
      } else if (next.equals("and")
          && limit + 1 < words.size()
          && endsInHundreds(limit - 1)
          && Numerals.word(words.token(limit + 1).lower()).isPresent()) {
        limit++;
      } else {
        break;
      }
    }
    return Optional.of(new Value(value, limit, false));
  }

  private Optional<BigDecimal> inWords(int at) {
    String lower = words.token(at).lower();
    boolean candidate = words.has(at, Flag.NUMBER_WORD) || lower.indexOf('-') > 0;
    return candidate && !Numerals.isMagnitude(lower) ? Numerals.word(lower) : Optional.empty();
  }

  private boolean endsInHundreds(int at) {
    return words.is(at, "hundred") || words.is(at, "thousand");
  }

  /** "hundreds", "thousands of": a number without a value. */
  private Optional<Value> vague(int at) {
    String lower = words.token(at).lower();
    boolean plural =
        lower.equals("hundreds")
            || lower.equals("thousands")
            || lower.equals("millions")
            || lower.equals("billions")
            || lower.equals("dozens");
    return plural ? Optional.of(new Value(BigDecimal.ZERO, at + 1, true)) : Optional.empty();
  }

  private int add(int first, int limit, EntityKind kind, Value value, String unit) {
    String number = value.vague() ? "" : Numerals.plain(value.value());
    String normalized = String.format(Locale.ROOT, "%s %s", number, unit).strip();
    found.add(
        new Chunk(first, limit, kind, value.vague() ? Optional.empty() : Optional.of(normalized)));
    return limit;
  }
}
