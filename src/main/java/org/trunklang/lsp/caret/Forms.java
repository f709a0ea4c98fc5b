package org.trunklang.lsp.caret;

import static org.trunklang.lsp.caret.Form.oneOf;

import com.google.common.collect.Lists;
import java.util.List;
import org.trunklang.lsp.caret.Wanted.Owner;
import org.trunklang.lsp.caret.Wanted.Token;

/**
 * The grammar of chapter 2 once more, with what each name names in place of the plain names of the
 * parser. A test holds it against the parser.
 */
final class Forms {
  private Forms() {}

  /** */
  private static Form value(Owner owner, String setting) {
    Form word =
        seq(
            one(new Wanted.ValueOf(owner, setting)),
            opt(
                oneOf(
                    one(Token.TEXT),
                    seq(word("("), one(Token.TEXT), word(")")),
                    seq(word(":"), one(Token.NUMBER)))));
    Form plain = oneOf(word, one(Token.NUMBER), one(Token.TEXT));
    Form one = oneOf(plain, seq(word("["), list(plain), word("]")));
    return switch (setting) {
      case "accepts", "match" -> seq(list(one), opt(seq(word("except"), list(one))));
      case "address" -> owner == Owner.TRUNK ? seq(one(Token.END), one) : one;
      case "asterisk" -> seq(one, opt(block(setting(Owner.ASTERISK))));
      default -> one;
    };
  }

  private static Form setting(Owner owner) {
    return new Form.One(new Wanted.SettingOf(owner), name -> value(owner, name));
  }

  /** */
  private static final Form ALLOW = seq(word("allow"), one(Token.CODE), one(Token.TEXT));

  /** */
  private static final Form SET =
      oneOf(
          seq(one(Token.HEAD), oneOf(one(Token.NUMBER), one(Token.PREFIX))),
          one(Token.NUMBER),
          one(Token.PREFIX));

  private static final Form SETS = seq(list(SET), opt(seq(word("except"), list(SET))));

  private static final Form PREPEND = opt(seq(word("prepend"), one(Token.NUMBER)));

  private static final Form REASON =
      opt(oneOf(word("busy"), word("congestion"), word("unallocated")));

  /** */
  private static final Form LEG =
      seq(
          oneOf(
              word("local"),
              seq(word("reject"), REASON),
              seq(word("native"), one(Token.TEXT)),
              one(Token.NUMBER),
              one(Token.DESTINATION_TRUNK)),
          PREPEND);

  private static final Form LEGS =
      seq(
          PREPEND,
          word("->"),
          LEG,
          many(seq(word("then"), LEG)),
          opt(block(oneOf(setting(Owner.RULE), ALLOW))));

  private static final Form CALLER = oneOf(word("phones"), word("any"), one(Token.CALLING_TRUNK));

  /** */
  private static final Form NODE_BLOCK =
      block(
          oneOf(
              seq(
                  word("extensions"),
                  SETS,
                  opt(block(oneOf(seq(once("dial"), word("context"), one(Token.TEXT)), ALLOW)))),
              seq(
                  word("extension"),
                  one(Token.NUMBER),
                  opt(one(Token.TEXT)),
                  opt(block(oneOf(setting(Owner.PHONE), ALLOW)))),
              seq(word("emergency"), SETS),
              seq(word("route"), SETS, opt(seq(word("for"), list(CALLER))), LEGS),
              seq(word("inbound"), list(one(Token.TRUNK_HERE)), opt(SETS), LEGS),
              ALLOW,
              setting(Owner.NODE)));

  private static final Form WITH = opt(seq(word("with"), list(one(Token.PROFILE))));

  /** */
  private static final Form TRUNK_BLOCK = block(oneOf(setting(Owner.TRUNK), ALLOW));

  private static final Form PARTY = oneOf(word("outside"), one(Token.NODE));

  private static final Form AS = opt(seq(word("as"), one(Token.NUMBER)));

  /** */
  private static final Form CLAIM =
      seq(
          oneOf(word("any"), SETS),
          word("from"),
          oneOf(
              word("outside"),
              one(Token.NODE),
              seq(one(Token.ARRIVING_TRUNK), word("at"), one(Token.NODE))),
          opt(seq(word("when"), one(Token.WHAT_FAILS), word("down"))),
          oneOf(
              seq(word("rings"), opt(one(Token.NUMBER)), opt(seq(word("at"), one(Token.NODE)))),
              seq(
                  word("reaches"),
                  oneOf(
                      seq(word("outside"), AS),
                      seq(word("native"), one(Token.TEXT)),
                      seq(one(Token.TRUNK), AS))),
              seq(word("is"), word("rejected"), REASON),
              word("loops")));

  /** */
  static final Form FILE =
      many(
          oneOf(
              seq(word("use"), oneOf(one(Token.MODULE), one(Token.FILE))),
              seq(word("prefix"), one(Token.NEW_NAME), word("="), SETS),
              seq(
                  word("profile"),
                  one(Token.NEW_NAME),
                  word(":"),
                  oneOf(seq(word("node"), NODE_BLOCK), seq(one(Token.PROTOCOL), TRUNK_BLOCK))),
              seq(word("node"), one(Token.NEW_NAME), WITH, NODE_BLOCK),
              seq(
                  word("trunk"),
                  one(Token.NEW_NAME),
                  word(":"),
                  one(Token.PROTOCOL),
                  PARTY,
                  oneOf(word("->"), word("<->")),
                  PARTY,
                  WITH,
                  opt(TRUNK_BLOCK)),
              seq(
                  word("mesh"),
                  one(Token.NEW_NAME),
                  word(":"),
                  one(Token.PROTOCOL),
                  list(one(Token.NODE)),
                  WITH,
                  opt(TRUNK_BLOCK)),
              seq(oneOf(word("expect"), word("forbid")), CLAIM),
              ALLOW));

  private static Form word(String text) {
    return one(new Wanted.Word(text));
  }

  private static Form once(String text) {
    return one(new Wanted.Once(text));
  }

  private static Form one(Wanted wanted) {
    return new Form.One(wanted, _ -> Form.END);
  }

  private static Form seq(Form... forms) {
    Form result = Form.END;
    for (Form form : Lists.reverse(List.of(forms))) {
      result = Form.then(form, result);
    }
    return result;
  }

  private static Form opt(Form form) {
    return oneOf(form, Form.END);
  }

  private static Form many(Form form) {
    return new Form.Many(form);
  }

  private static Form list(Form form) {
    return seq(form, many(seq(word(","), form)));
  }

  private static Form block(Form item) {
    return seq(word("{"), many(item), word("}"));
  }
}
