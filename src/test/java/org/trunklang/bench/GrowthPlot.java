package org.trunklang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws measured times over the size of a network: reads lines of {@code SERIES SIZE SECONDS} and
 * writes a picture. {@code GrowthPlot MEASURED PICTURE}.
 */
public final class GrowthPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int MARGIN = 56;
  private static final List<String> COLOURS = List.of("#1f6feb", "#d1242f", "#1a7f37", "#9a6700");

  private record Point(double size, double seconds) {}

  private GrowthPlot() {}

  public static void main(String[] arguments) throws IOException {
    Map<String, List<Point>> series = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] words = line.split(" ", -1);
      series
          .computeIfAbsent(words[0].replace('_', ' '), _ -> new ArrayList<>())
          .add(new Point(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
    }
    Files.writeString(Path.of(arguments[1]), draw(series));
  }

  private static String draw(Map<String, List<Point>> series) {
    double widest = max(series, true);
    double longest = max(series, false);
    var svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n"
            .formatted(WIDTH, HEIGHT));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (int i = 0; i <= 4; i++) {
      double size = widest * i / 4;
      double seconds = longest * i / 4;
      svg.append(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n"
              .formatted(MARGIN, WIDTH - MARGIN, y(seconds, longest), y(seconds, longest)));
      svg.append(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f s</text>%n"
              .formatted(MARGIN - 6, y(seconds, longest) + 4, seconds));
      svg.append(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.0f</text>%n"
              .formatted(x(size, widest), HEIGHT - MARGIN + 18, size));
    }
    int row = 0;
    for (var one : series.entrySet()) {
      String colour = COLOURS.get(row % COLOURS.size());
      var path = new StringBuilder();
      for (Point point : one.getValue()) {
        path.append("%.1f,%.1f ".formatted(x(point.size, widest), y(point.seconds, longest)));
        svg.append(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n"
                .formatted(x(point.size, widest), y(point.seconds, longest), colour));
      }
      svg.append(
          "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>%n"
              .formatted(path.toString().strip(), colour));
      svg.append(
          "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n"
              .formatted(MARGIN + 12, 20 + 16 * row, colour, one.getKey()));
      row++;
    }
    return svg.append("</svg>\n").toString();
  }

  private static double max(Map<String, List<Point>> series, boolean ofSize) {
    return series.values().stream()
        .flatMap(List::stream)
        .mapToDouble(point -> ofSize ? point.size : point.seconds)
        .max()
        .orElse(1);
  }

  private static double x(double size, double widest) {
    return MARGIN + (WIDTH - 2.0 * MARGIN) * size / widest;
  }

  private static double y(double seconds, double longest) {
    return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * seconds / longest;
  }
}
