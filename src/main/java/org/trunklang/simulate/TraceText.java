package org.trunklang.simulate;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes traces as one would paste them into a ticket: a line that says how the call ends, in the
 * words in which the language claims it, and a line for each hop.
 *
 * @param colours with colours, for a terminal
 * @param explain with the candidates that lost
 */
public record TraceText(boolean colours, boolean explain) {

  /** Groups of equal traces, with blank lines between them. */
  public String renderAll(List<TraceGroup> groups) {
    return groups.stream().map(this::render).collect(Collectors.joining("\n"));
  }

  /** One trace; every line ends with a line break. */
  public String render(Trace trace) {
    return render(new TraceGroup(ImmutableList.of(trace)));
  }

  /** The first of equal traces, and all their starts. */
  public String render(TraceGroup group) {
    var text = new StringBuilder(new Headline(colours).render(group)).append('\n');
    new HopLines(group, explain).render().forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
