package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trunklang.asterisk.Dialplan.Exten;

/**
 * Rows that compete in one context, as extensions with one priority each. They stand in the reverse
 * of the order in which Asterisk tries them: it then reads them in a time linear in their number,
 * where any other order takes the square of it.
 */
final class Table {
  /** How the number comes to the rows. */
  enum Access {
    /** As the extension that a caller dialed: not to be trusted. */
    DIALED,
    /** As arguments: the number, its length as dialed, and a strip. */
    CHECKED,
    /** As arguments: the number, a timeout and options. */
    LOOKED_UP
  }

  private Table() {}

  /**
   * The extensions of a table.
   *
   * @param rows in the order in which Asterisk tries them
   */
  static ImmutableList<Exten> extens(List<Row> rows, Access access) {
    var extens = new ArrayList<Exten>(rows.size() + 1);
    Set<ExtenName> taken = new HashSet<>();
    for (Row row : rows) {
      for (ExtenName name : ExtenName.of(row.pattern())) {
        // Every number at all comes as two keys, of which a smaller set may have one already.
        if (taken.add(name)) {
          extens.add(Exten.of(row.note(), name, call(row.target(), access)));
        }
      }
    }
    return ImmutableList.copyOf(extens).reverse();
  }

  private static Call call(Row.Target target, Access access) {
    return switch (target) {
      case Row.Target.To(ContextName context, int strip) ->
          switch (access) {
            case DIALED -> Call.handOn(context, strip);
            case CHECKED -> Call.passOn(context, strip);
            case LOOKED_UP -> Call.goTo(context);
          };
      case Row.Target.HandOver(ContextName context) -> Call.goTo(context, "${ARG1}");
      case Row.Target.Reject(int cause) -> Call.hangup(cause);
    };
  }
}
