package org.trunklang.cli;

import com.google.common.collect.ImmutableMap;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where the program starts. Its exit code is the one the command that ran decided on. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    int code =
        run(
            args,
            new StandardStream(new FileOutputStream(FileDescriptor.out)),
            new StandardStream(new FileOutputStream(FileDescriptor.err)));
    // System.exit would first look for a logger to tell of it, which takes longer than most
    // commands.
    Runtime.getRuntime().halt(code);
  }

  /** Runs a command line to its end, all that it has to say written. */
  static int run(String[] args, StandardStream out, StandardStream err) {
    int code = run(args, out.printer(), err.printer());
    Optional<String> unwritten = out.finish();
    if (unwritten.isPresent()) {
      code = unwritten(unwritten.get(), code, err.printer());
    }
    err.finish();
    return code;
  }

  /** who closes a pipe, as `head` does, has read enough and wants to hear no more. */
  private static int unwritten(String why, int code, PrintStream err) {
    if (!why.equals("Broken pipe")) {
      err.println("trunkc: cannot write the output: " + why);
    }
    return code == ExitCode.OK ? ExitCode.NO : code;
  }

  /** Runs a command line. The answer is one of {@link ExitCode}. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    var environment = ImmutableMap.copyOf(System.getenv());
    var shell =
        new Shell(
            out,
            err,
            Colour.wanted(environment, Colour.Stream.OUTPUT),
            Colour.wanted(environment, Colour.Stream.ERROR),
            Path.of(""),
            environment,
            System.in);
    try {
      return Commands.neededBy(args).run(args, shell);
    } catch (StackOverflowError e) {
      return failed("the input is nested too deep", e, shell);
    } catch (OutOfMemoryError e) {
      return failed("there is not enough memory; JAVA_TOOL_OPTIONS=-Xmx… gives more", e, shell);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      return failed("a defect of trunkc, not of your network: " + e, e, shell);
    }
  }

  /** One line for what should not happen; the whole story for who asks for it. */
  private static int failed(String line, Throwable cause, Shell shell) {
    shell.err().println("trunkc: " + line);
    if (shell.environment().containsKey("TRUNKC_DEBUG")) {
      cause.printStackTrace(shell.err());
    } else if (cause instanceof RuntimeException) {
      shell.err().println("please report it with what TRUNKC_DEBUG=1 prints");
    }
    return ExitCode.DEFECT;
  }
}
