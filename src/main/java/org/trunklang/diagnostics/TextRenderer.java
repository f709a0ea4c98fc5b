package org.trunklang.diagnostics;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trunklang.source.SourceFile;
import org.trunklang.source.Span;

/**
 * Writes findings for people: the message, the lines of the source with what matters
 * underlined, then example, help and fix. Nothing from a source reaches a terminal unseen: control
 * characters are shown by signs, and secrets are starred out.
 */
public final class TextRenderer {
  private final boolean colours;

  /** The secrets of each source that was shown, found once. */
  private final Map<SourceFile, ImmutableIntArray> secrets = new HashMap<>();

  private TextRenderer(boolean colours) {
    this.colours = colours;
  }

  public static TextRenderer plain() {
    return new TextRenderer(false);
  }

  public static TextRenderer withColours() {
    return new TextRenderer(true);
  }

  /**
   * All findings in the order given, with blank lines between them, and a last line that counts.
   */
  public String renderAll(List<Diagnostic> diagnostics) {
    var text = new StringBuilder();
    for (var diagnostic : diagnostics) {
      text.append(render(diagnostic)).append('\n');
    }
    return text.append(Summary.of(diagnostics)).append('\n').toString();
  }

  /** One finding; its last line ends with a line break. */
  public String render(Diagnostic diagnostic) {
    return new Page(diagnostic).render();
  }

  /** A place that is underlined. */
  private record Place(Span span, boolean main, String text) {}

  /** The marks of one line; a long line has an entry for each place, with what is around it. */
  private record Line(int number, Excerpt excerpt, List<Underlines.Mark> marks) {}

  /** One finding on its way to text. */
  private final class Page {
    private final Diagnostic diagnostic;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    Page(Diagnostic diagnostic) {
      this.diagnostic = diagnostic;
      this.style = Style.of(diagnostic.severity());
    }

    String render() {
      out.append(paint(style, diagnostic.severity() + "[" + diagnostic.code() + "]"))
          .append(paint(Style.MESSAGE, ": " + Visible.of(diagnostic.message())))
          .append('\n');
      var byFile = placesByFile();
      var lines = new ArrayList<List<Line>>();
      byFile.forEach((file, places) -> lines.add(lines(file, places)));
      int gutter =
          lines.stream()
              .flatMap(List::stream)
              .mapToInt(line -> String.valueOf(line.number()).length())
              .max()
              .orElse(1);
      int index = 0;
      for (var places : byFile.values()) {
        source(index == 0 ? "-->" : ":::", places.getFirst().span(), lines.get(index), gutter);
        index++;
      }
      diagnostic.example().ifPresent(example -> remark(gutter, "example", visible(example)));
      diagnostic.help().forEach(help -> remark(gutter, "help", visible(help)));
      diagnostic.fixes().forEach(fix -> remark(gutter, "fix", inWords(fix)));
      return out.toString();
    }

    /** The finding's own file first, then the others as the labels name them. */
    private Map<SourceFile, List<Place>> placesByFile() {
      var places = new LinkedHashMap<SourceFile, List<Place>>();
      var main = new Place(diagnostic.span(), true, diagnostic.spanLabel().orElse(""));
      places.computeIfAbsent(main.span().file(), file -> new ArrayList<>()).add(main);
      for (var label : diagnostic.labels()) {
        places
            .computeIfAbsent(label.span().file(), file -> new ArrayList<>())
            .add(new Place(label.span(), false, label.text()));
      }
      return places;
    }

    private List<Line> lines(SourceFile file, List<Place> places) {
      var lines = new TreeMap<Integer, List<Line>>();
      for (var place : places) {
        addPlace(lines, file, place);
      }
      return lines.values().stream().flatMap(List::stream).toList();
    }

    /** A place of several lines is marked on its first and its last one. */
    private void addPlace(Map<Integer, List<Line>> lines, SourceFile file, Place place) {
      if (file.text().isEmpty()) {
        return;
      }
      int start = place.span().start();
      int end = Math.min(place.span().end(), file.text().length());
      int firstLine = file.position(start).line();
      int lastLine = file.position(Math.max(start, end - 1)).line();
      if (firstLine == lastLine) {
        addMark(lines, file, firstLine, start, end, place.main(), place.text());
      } else {
        addMark(lines, file, firstLine, start, file.lineEnd(firstLine), place.main(), "");
        int indented = file.lineStart(lastLine);
        while (indented < end && file.text().charAt(indented) <= ' ') {
          indented++;
        }
        addMark(lines, file, lastLine, indented, end, place.main(), place.text());
      }
    }

    private void addMark(
        Map<Integer, List<Line>> lines,
        SourceFile file,
        int number,
        int start,
        int end,
        boolean main,
        String text) {
      var entries = lines.computeIfAbsent(number, n -> new ArrayList<>());
      if (entries.isEmpty() || Excerpt.isLong(file, number)) {
        var found = secrets.computeIfAbsent(file, Secrets::in);
        entries.add(new Line(number, Excerpt.of(file, number, start, found), new ArrayList<>()));
      }
      var line = entries.getLast();
      line.marks()
          .add(
              new Underlines.Mark(
                  line.excerpt().column(start),
                  line.excerpt().column(Math.min(end, file.lineEnd(number))),
                  main,
                  Visible.of(text)));
    }

    private void source(String arrow, Span place, List<Line> lines, int gutter) {
      if (place.file().name().isEmpty()) {
        return;
      }
      String where = place.file().text().isEmpty() ? place.file().name() : place.toString();
      out.append(" ".repeat(gutter + 1))
          .append(paint(Style.FRAME, arrow))
          .append(' ')
          .append(Visible.of(where))
          .append('\n');
      for (var line : lines) {
        String number = Strings.padStart(Integer.toString(line.number()), gutter + 1, ' ');
        out.append(paint(Style.FRAME, number + " |"));
        appendTrimmed(" " + line.excerpt().shown());
        for (var row : Underlines.rows(line.marks())) {
          out.append(" ".repeat(gutter + 2)).append(paint(Style.FRAME, "|")).append(' ');
          row(row);
        }
      }
    }

    private void row(ImmutableList<Underlines.Piece> pieces) {
      int column = 0;
      for (var piece : pieces) {
        out.append(" ".repeat(piece.column() - column));
        out.append(paint(piece.main() ? style : Style.LABEL, piece.text()));
        column = piece.column() + Visible.width(piece.text());
      }
      out.append('\n');
    }

    private void remark(int gutter, String what, String text) {
      String start = " ".repeat(gutter + 2);
      String rest = start + " ".repeat(what.length() + 4);
      out.append(start)
          .append(paint(Style.FRAME, "= "))
          .append(paint(Style.MESSAGE, what + ":"))
          .append(' ')
          .append(text.replace("\n", "\n" + rest))
          .append('\n');
    }

    /**
     * A fix in one place shows what to write; one in several places says what it does. What stands
     * in quotes may be a secret.
     */
    private String inWords(Fix fix) {
      String title = visible(fix.title());
      String replacement = fix.edits().getFirst().replacement();
      boolean shown =
          fix.edits().size() == 1
              && !replacement.isBlank()
              && !fix.title().contains(replacement.strip())
              && replacement.indexOf('\n') < 0
              && replacement.indexOf('"') < 0;
      return shown ? title + ": " + paint(Style.FIX, "`" + visible(replacement) + "`") : title;
    }

    private static String visible(String text) {
      return text.lines().map(Visible::of).collect(joining("\n"));
    }

    private void appendTrimmed(String text) {
      out.append(text.stripTrailing()).append('\n');
    }
  }

  private String paint(Style style, String text) {
    return colours ? style.paint(text) : text;
  }
}
