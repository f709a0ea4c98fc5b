package org.trunklang.lsp.completion;

import com.google.common.base.Ascii;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.trunklang.check.SettingHelp;
import org.trunklang.lsp.caret.Caret;
import org.trunklang.lsp.caret.Wanted;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Place;
import org.trunklang.source.SourceFile;
import org.trunklang.syntax.Name;

/** What a setting takes, while its value is written. */
public final class Signatures {
  private Signatures() {}

  /** Without a signature where no value of a known setting is written. */
  public static SignatureHelp at(Project project, Place place) {
    return project.caret(place).flatMap(Signatures::at).orElseGet(SignatureHelp::new);
  }

  /** What the setting means whose name stands at a place. */
  public static Optional<MarkupContent> named(Project project, SourceFile file, Name setting) {
    return project
        .caret(new Place(file, setting.span().start()))
        .flatMap(
            caret ->
                caret.wanted().stream()
                    .flatMap(
                        wanted ->
                            wanted instanceof Wanted.SettingOf(Wanted.Owner owner)
                                ? find(new Heading(caret.head()).owner(owner), setting.text())
                                : Stream.of())
                    .findFirst())
        .map(Signatures::inFull);
  }

  private static MarkupContent inFull(SettingHelp help) {
    return new MarkupContent(
        MarkupKind.MARKDOWN,
        "`" + help.word() + "` takes " + help.takes() + ".\n\n" + meaning(help).getValue());
  }

  private static Optional<SignatureHelp> at(Caret caret) {
    var heading = new Heading(caret.head());
    return caret.wanted().stream()
        .flatMap(
            wanted ->
                wanted instanceof Wanted.ValueOf(Wanted.Owner owner, String setting)
                    ? find(heading.owner(owner), setting)
                    : Stream.of())
        .findFirst()
        .map(Signatures::signature);
  }

  static Stream<SettingHelp> find(SettingHelp.Owner owner, String setting) {
    return SettingHelp.of(owner).stream().filter(help -> help.word().equals(setting));
  }

  private static SignatureHelp signature(SettingHelp help) {
    String value = "<" + help.takes().replace("`", "") + ">";
    var signature = new SignatureInformation(help.word() + " " + value);
    signature.setParameters(List.of(new ParameterInformation(value)));
    signature.setDocumentation(meaning(help));
    return new SignatureHelp(List.of(signature), 0, 0);
  }

  /** What it says, and what holds without it. */
  static MarkupContent meaning(SettingHelp help) {
    String text = Ascii.toUpperCase(help.doc().substring(0, 1)) + help.doc().substring(1) + ".";
    return new MarkupContent(MarkupKind.MARKDOWN, text + "\n\n" + without(help));
  }

  private static String without(SettingHelp help) {
    if (help.needed()) {
      return "It must be given here.";
    }
    return help.otherwise().equals("none")
        ? "It may be left out."
        : "Without it: " + help.otherwise() + ".";
  }
}
