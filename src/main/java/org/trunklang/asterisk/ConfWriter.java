package org.trunklang.asterisk;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import org.trunklang.asterisk.Dialplan.Context;
import org.trunklang.asterisk.Dialplan.Exten;
import org.trunklang.asterisk.Dialplan.Step;

/**
 * Makes text of trees. It alone knows how Asterisk reads files: that {@code ;} begins a comment
 * wherever it stands unless a backslash is before it, that a line has 8,190 characters at most, and
 * that nothing else needs escaping.
 */
final class ConfWriter {
  /** A longer line is skipped when the file is read. */
  static final int MAX_LINE = 8190;

  /** Where a line of a comment is broken; long before Asterisk would skip it. */
  private static final int COMMENT_WIDTH = 1000;

  private final StringBuilder out;

  private ConfWriter(int size) {
    this.out = new StringBuilder(size);
  }

  static String write(ConfigFile file) {
    var writer = new ConfWriter(1024);
    writer.note(file.head());
    file.sections().forEach(writer::section);
    file.local().ifPresent(writer::local);
    return writer.out.toString();
  }

  static String write(Dialplan dialplan) {
    var writer = new ConfWriter(4096);
    writer.note(dialplan.head());
    dialplan.general().forEach(writer::section);
    dialplan.contexts().forEach(writer::context);
    dialplan.local().ifPresent(writer::local);
    return writer.out.toString();
  }

  private void section(Section section) {
    out.append('\n');
    note(section.note());
    heading(section.name() + (section.isAddition() ? "](+)" : "]"));
    for (Section.Entry entry : section.entries()) {
      int start = out.length();
      out.append(entry.key()).append(" = ");
      value(entry.value());
      endLine(start);
    }
  }

  private void context(Context context) {
    out.append('\n');
    note(context.note());
    heading(context.name() + "]");
    for (ContextName include : context.includes()) {
      out.append("include => ").append(include).append('\n');
    }
    Note before = Note.NONE;
    for (Exten exten : context.extens()) {
      // Rows of one rule stand together under one comment.
      if (!exten.note().equals(before)) {
        note(exten.note());
        before = exten.note();
      }
      exten(exten);
    }
  }

  private void exten(Exten exten) {
    ImmutableList<Step> steps = exten.steps();
    for (int i = 0; i < steps.size(); i++) {
      int start = out.length();
      if (i == 0) {
        out.append("exten => ").append(exten.name().text()).append(",1");
      } else {
        out.append(" same => n");
      }
      Step step = steps.get(i);
      if (!step.label().isEmpty()) {
        out.append('(').append(step.label()).append(')');
      }
      out.append(',').append(step.call().application()).append('(');
      value(step.call().arguments());
      out.append(')');
      endLine(start);
    }
  }

  private void local(String file) {
    out.append("\n; Written by hand, where there is such a file.\n#tryinclude ")
        .append(file)
        .append('\n');
  }

  /** A line that would be skipped is not written: the network would lack what it says. */
  private void endLine(int start) {
    if (out.length() - start > MAX_LINE / 4) {
      checkState(Utf8.encodedLength(out.substring(start)) <= MAX_LINE, "a line is too long");
    }
    out.append('\n');
  }

  private void heading(String name) {
    out.append('[').append(name).append('\n');
  }

  private void value(String text) {
    int from = 0;
    for (int mark = text.indexOf(';'); mark >= 0; mark = text.indexOf(';', from)) {
      out.append(text, from, mark).append("\\;");
      from = mark + 1;
    }
    out.append(text, from, text.length());
  }

  private void note(Note note) {
    for (String line : note.lines()) {
      comment(line);
    }
  }

  /** Every line begins with {@code "; "}; nothing after that means anything to Asterisk. */
  private void comment(String text) {
    int from = 0;
    do {
      int to = text.length() - from <= COMMENT_WIDTH ? text.length() : from + COMMENT_WIDTH;
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      out.append(';');
      if (from < to) {
        out.append(' ');
      }
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        out.append(Character.isISOControl(c) ? ' ' : c);
      }
      out.append('\n');
      from = to;
    } while (from < text.length());
  }
}
