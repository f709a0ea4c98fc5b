package org.trunklang.cli;

/**
 * A company with many branches, to rehearse in: what takes long in a large network should be
 * compiled before the rest.
 */
final class LargeProject {
  private static final int BRANCHES = 30;
  private static final int ROUTES = 100;
  private static final int LINES_OF_A_BRANCH = ROUTES + 9;
  private static final int EDITED = BRANCHES / 2;

  /** A line behind the first routes of a branch, from 0. */
  static final int LINE = (EDITED - 1) * LINES_OF_A_BRANCH + 6;

  /** What can be written there. */
  static final String ROUTE = "  route +99. -> link" + EDITED;

  private LargeProject() {}

  static String text() {
    var text = new StringBuilder();
    for (int branch = 1; branch <= BRANCHES; branch++) {
      text.append(branch(branch));
    }
    text.append(
        """
        node company {
          address 10.0.1.1
          extensions 2XXXXX
          route +. for any -> pstn
        }
        trunk pstn : dahdi company -> outside { group 1 }
        expect 101001 from company rings 101001 at branch1
        """);
    return text.toString();
  }

  private static String branch(int index) {
    var routes = new StringBuilder();
    for (int i = 0; i < ROUTES; i++) {
      routes.append("  route +%d. -> link%d\n".formatted(1000 + 7 * i, index));
    }
    return """
    node branch%1$d {
      address 10.0.0.%1$d
      extensions 1%1$02dXXX
    %2$s}
    /// The way to the company.
    trunk link%1$d : iax2 branch%1$d <-> company {
      secret env("LINK%1$d")
      advertise yes
    }
    """
        .formatted(index, routes);
  }
}
