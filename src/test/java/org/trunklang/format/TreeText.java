package org.trunklang.format;

import com.google.common.base.Ascii;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.trunklang.source.Span;
import org.trunklang.syntax.PatternExpr;
import org.trunklang.syntax.SyntaxFile;
import org.trunklang.syntax.Text;
import org.trunklang.syntax.Value;

/** A tree as text, without its places: two files that say the same have the same text. */
final class TreeText {
  private final StringBuilder text = new StringBuilder();

  private TreeText() {}

  static String of(SyntaxFile file) {
    var tree = new TreeText();
    tree.append(file.declarations());
    file.problems().forEach(problem -> tree.text.append('\n').append(problem.getClass()));
    return tree.text.toString();
  }

  private void append(Object part) {
    switch (part) {
      case Span _ -> {}
      case Optional<?> optional -> optional.ifPresent(this::append);
      case List<?> list -> {
        text.append('[');
        list.forEach(this::append);
        text.append(']');
      }
      // The letters of patterns are what the layout changes.
      case PatternExpr.Written(var span, var pattern) -> append(Ascii.toUpperCase(pattern));
      case Value.Number(var span, var number) -> append(Ascii.toUpperCase(number));
      case Text(var span, var value) -> append(value);
      case Record node -> {
        text.append('\n').append(node.getClass().getSimpleName()).append('(');
        for (RecordComponent component : node.getClass().getRecordComponents()) {
          append(value(node, component));
        }
        text.append(')');
      }
      default -> text.append(part).append(' ');
    }
  }

  private static Object value(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
