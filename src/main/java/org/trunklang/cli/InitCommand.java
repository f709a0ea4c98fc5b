package org.trunklang.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code trunkc init}: a small working project to start from. */
final class InitCommand implements Command {
  static final String FILE = "network.trunk";
  static final String SECRET = "link.secret";

  static final String PROJECT =
      """
      // Two offices and a line to the world. Change it, then run
      //   trunkc check      is it right?
      //   trunkc test       do the expectations below hold?
      //   trunkc simulate 9012345678
      //   trunkc compile    write each server's configuration

      node office {
        address    192.0.2.1
        extensions 2XX
        emergency  112, 9|112
        route 3XX -> link
        route 9|. for phones, link -> line
        route 112 for phones, link -> line
      }

      node branch {
        address    192.0.2.2
        extensions 3XX
        emergency  112, 9|112
        route 2XX, 9., 112 -> link
      }

      /// Between the offices, both ways. Both ends come from this one declaration.
      trunk link : iax2 office <-> branch { secret file("link.secret") }

      /// The telephone line in the office.
      trunk line : dahdi office -> outside { group 1 }

      allow TRK0412 "there is one line only; in an emergency there are mobile phones too"

      expect 301        from office rings 301 at branch
      expect 201        from branch rings 201 at office
      expect 9012345678 from branch reaches line as 012345678
      expect 112        from branch reaches line as 112
      expect 9112       from office reaches line as 112
      expect 400        from office is rejected
      """;

  @Override
  public CommandSpec spec() {
    var spec = CommandSpec.create();
    spec.usageMessage().description("Writes a small working project: two offices and a line.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("DIR")
            .arity("0..1")
            .index("0")
            .type(Path.class)
            .converters(Path::of)
            .description("Where; it is made if it is not there. Default: this folder.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Shell shell) {
    Path given = arguments.matchedPositionalValue(0, Path.of("."));
    var output = new OutputFolder(shell.folder().resolve(given), text -> false);
    var files =
        ImmutableList.of(
            new OutputFile(FILE, PROJECT, false), new OutputFile(SECRET, newSecret(), true));
    try {
      for (OutputFile file : files) {
        if (output.stateOf(file) != OutputFolder.State.MISSING) {
          String there = given.resolve(file.path()).normalize().toString();
          shell.err().println("trunkc: `" + there + "` is there already; nothing was written");
          return ExitCode.NO;
        }
      }
      output.write(files);
    } catch (IOException e) {
      shell.err().println("trunkc: cannot write to `" + given + "`: " + Reasons.of(e));
      return ExitCode.NO;
    }
    shell.out().println("wrote " + given.resolve(FILE).normalize());
    shell
        .out()
        .println(
            "wrote " + given.resolve(SECRET).normalize() + ", a new secret that only you can read");
    String in = given.normalize().toString().isEmpty() ? "" : " -C " + given;
    shell.out().println("next: trunkc test" + in);
    return ExitCode.OK;
  }

  /** Nobody else's project has it. */
  private static String newSecret() {
    var bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes) + "\n";
  }
}
