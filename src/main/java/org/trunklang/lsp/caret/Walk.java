package org.trunklang.lsp.caret;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trunklang.syntax.TokenSpan;

/**
 * The way through a text to a place in it. Where a token does not fit, it is stepped over; a line
 * that begins with a word that begins an item, or a declaration, begins one.
 */
final class Walk {
  private Form form = Forms.FILE;
  private final Deque<Block> blocks = new ArrayDeque<>();
  private List<String> head = new ArrayList<>();

  /** A long search each, and what does not fit may come again and again. */
  private final Map<Misfit, Form> afterMisfits = new HashMap<>();

  /** A token that is not what is wanted next. */
  private record Misfit(Form form, Seen token) {}

  /**
   * A block that is open.
   *
   * @param inside what may stand in it from its beginning
   * @param after what may follow it
   * @param given the settings seen in it so far
   */
  private record Block(Form inside, Form after, Set<String> given) {}

  void take(TokenSpan token) {
    Seen seen = Seen.of(token);
    if (seen.equals(Seen.OPENING)) {
      open();
    } else if (seen.equals(Seen.CLOSING)) {
      close();
    } else {
      step(seen, isFirst(token));
    }
  }

  /** Of a block that nothing can have, nothing is known inside, and nothing changes behind it. */
  private void open() {
    Form inside = after(Seen.OPENING);
    Form after = inside.equals(Form.NOTHING) ? form : inside.after(Seen.CLOSING);
    blocks.push(new Block(inside, after, new LinkedHashSet<>()));
    form = inside;
  }

  private void close() {
    Block block = blocks.poll();
    if (block != null) {
      form = block.after;
    }
  }

  private void step(Seen token, boolean first) {
    if (first && begins(beginning(), token)) {
      form = beginning();
    } else if (first && begins(Forms.FILE, token)) {
      blocks.clear();
      form = Forms.FILE;
    }
    if (blocks.isEmpty() && form.mayEnd() && begins(Forms.FILE, token)) {
      head = new ArrayList<>();
    }
    if (blocks.isEmpty()) {
      head.add(token.text());
    } else if (isSetting(form, token)) {
      blocks.getFirst().given.add(token.text());
    }
    Form next = after(token);
    if (!next.equals(Form.NOTHING)) {
      form = next;
    }
  }

  private Form after(Seen token) {
    Form next = form.after(token);
    return next.equals(Form.NOTHING)
        ? afterMisfits.computeIfAbsent(
            new Misfit(form, token), misfit -> misfit.form.afterMissing(misfit.token))
        : next;
  }

  private static boolean isFirst(TokenSpan token) {
    return Caret.isFirst(token.span().file(), token.span().start());
  }

  private Form beginning() {
    return blocks.isEmpty() ? Forms.FILE : blocks.getFirst().inside;
  }

  /** Whether a token is a word of the language, or a setting, that something can begin with. */
  private static boolean begins(Form form, Seen token) {
    String text = token.text();
    return token.kind() == TokenSpan.Kind.WORD
        && form.next().stream()
            .anyMatch(wanted -> wanted.equals(new Wanted.Word(text)) || isSetting(wanted, token));
  }

  private static boolean isSetting(Form form, Seen token) {
    return form.next().stream().anyMatch(wanted -> isSetting(wanted, token));
  }

  private static boolean isSetting(Wanted wanted, Seen token) {
    return token.kind() == TokenSpan.Kind.WORD
        && switch (wanted) {
          case Wanted.SettingOf(Wanted.Owner owner) -> owner.has(token.text());
          case Wanted.Once(String text) -> token.text().equals(text);
          case Wanted.Word _, Wanted.ValueOf _, Wanted.Token _ -> false;
        };
  }

  /**
   * The settings of the block that is open. The way ends with it: with the block, or where a
   * declaration begins because nothing closes it.
   *
   * @param behind what follows in the text
   */
  ImmutableSet<String> settings(List<TokenSpan> behind) {
    int depth = blocks.size();
    if (depth == 0) {
      return ImmutableSet.of();
    }
    Set<String> given = blocks.getFirst().given;
    for (TokenSpan token : behind) {
      boolean closes = blocks.size() == depth && Seen.of(token).equals(Seen.CLOSING);
      if (closes || blocks.size() < depth) {
        break;
      }
      take(token);
    }
    return ImmutableSet.copyOf(given);
  }

  /**
   * @param first whether it is asked of the beginning of a line, where something may begin even
   *     though the line before it wants more
   */
  ImmutableSet<Wanted> wanted(boolean first) {
    var wanted = ImmutableSet.<Wanted>builder().addAll(form.next());
    return (first ? wanted.addAll(beginning().next()) : wanted).build();
  }

  ImmutableList<String> head() {
    return ImmutableList.copyOf(head);
  }
}
