package org.trunklang.lsp.caret;

import com.google.common.collect.ImmutableSet;
import java.util.function.Function;

/**
 * What may follow in a text, and shrinks token by token (Brzozowski, Derivatives of regular
 * expressions, 1964): the grammar of Trunk has no recursion, so that this is all it takes.
 */
sealed interface Form {
  Form NOTHING = new OneOf(ImmutableSet.of());
  Form END = new Empty();

  /** What may follow after a token; {@link #NOTHING} where it does not fit. */
  Form after(Seen token);

  /** The same where what is wanted before a word or sign is still missing. */
  Form afterMissing(Seen sign);

  /** Whether nothing more need follow. */
  boolean mayEnd();

  /** What can come next. */
  ImmutableSet<Wanted> next();

  record Empty() implements Form {
    @Override
    public Form after(Seen token) {
      return NOTHING;
    }

    @Override
    public Form afterMissing(Seen sign) {
      return NOTHING;
    }

    @Override
    public boolean mayEnd() {
      return true;
    }

    @Override
    public ImmutableSet<Wanted> next() {
      return ImmutableSet.of();
    }
  }

  /**
   * One token.
   *
   * @param then what follows, which may depend on its text
   */
  record One(Wanted wanted, Function<String, Form> then) implements Form {
    @Override
    public Form after(Seen token) {
      return Fitting.fits(token, wanted) ? then.apply(token.text()) : NOTHING;
    }

    @Override
    public Form afterMissing(Seen sign) {
      String text = sign.text();
      return wanted.equals(new Wanted.Word(text)) || wanted.equals(new Wanted.Once(text))
          ? then.apply(text)
          : NOTHING;
    }

    @Override
    public boolean mayEnd() {
      return false;
    }

    @Override
    public ImmutableSet<Wanted> next() {
      return ImmutableSet.of(wanted);
    }
  }

  record Then(Form first, Form rest) implements Form {
    @Override
    public Form after(Seen token) {
      Form next = then(first.after(token), rest);
      return first.mayEnd() ? oneOf(next, rest.after(token)) : next;
    }

    @Override
    public Form afterMissing(Seen sign) {
      Form within = then(first.afterMissing(sign), rest);
      return within.equals(NOTHING) ? rest.afterMissing(sign) : within;
    }

    @Override
    public boolean mayEnd() {
      return first.mayEnd() && rest.mayEnd();
    }

    @Override
    public ImmutableSet<Wanted> next() {
      return first.mayEnd()
          ? ImmutableSet.<Wanted>builder().addAll(first.next()).addAll(rest.next()).build()
          : first.next();
    }
  }

  record OneOf(ImmutableSet<Form> forms) implements Form {
    @Override
    public Form after(Seen token) {
      Form result = NOTHING;
      for (Form form : forms) {
        result = oneOf(result, form.after(token));
      }
      return result;
    }

    @Override
    public Form afterMissing(Seen sign) {
      return oneOf(forms.stream().map(form -> form.afterMissing(sign)).toArray(Form[]::new));
    }

    @Override
    public boolean mayEnd() {
      return forms.stream().anyMatch(Form::mayEnd);
    }

    @Override
    public ImmutableSet<Wanted> next() {
      return forms.stream()
          .flatMap(form -> form.next().stream())
          .collect(ImmutableSet.toImmutableSet());
    }
  }

  /** Any number of times. */
  record Many(Form form) implements Form {
    @Override
    public Form after(Seen token) {
      return then(form.after(token), this);
    }

    @Override
    public Form afterMissing(Seen sign) {
      return sign.equals(Seen.OPENING) ? NOTHING : then(form.afterMissing(sign), this);
    }

    @Override
    public boolean mayEnd() {
      return true;
    }

    @Override
    public ImmutableSet<Wanted> next() {
      return form.next();
    }
  }

  static Form then(Form first, Form rest) {
    return first.equals(NOTHING) || rest.equals(NOTHING)
        ? NOTHING
        : first.equals(END) ? rest : rest.equals(END) ? first : new Then(first, rest);
  }

  static Form oneOf(Form... forms) {
    var all = ImmutableSet.<Form>builder();
    for (Form form : forms) {
      if (form instanceof OneOf(ImmutableSet<Form> inner)) {
        all.addAll(inner);
      } else {
        all.add(form);
      }
    }
    ImmutableSet<Form> each = all.build();
    return each.size() == 1 ? each.iterator().next() : new OneOf(each);
  }
}
