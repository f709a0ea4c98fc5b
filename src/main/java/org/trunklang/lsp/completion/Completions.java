package org.trunklang.lsp.completion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.trunklang.check.Allows;
import org.trunklang.check.SettingHelp;
import org.trunklang.diagnostics.Code;
import org.trunklang.lsp.caret.Caret;
import org.trunklang.lsp.caret.Wanted;
import org.trunklang.lsp.facts.Project;
import org.trunklang.lsp.texts.Place;
import org.trunklang.lsp.texts.Places;
import org.trunklang.model.Protocol;

/** What can stand where somebody writes. */
public final class Completions {
  private Completions() {}

  /**
   * Nothing in a comment, and in a text in quotes nothing but the path of a {@code use}.
   *
   * @param snippets whether the editor takes them
   */
  public static List<CompletionItem> at(Project project, Place place, boolean snippets) {
    return project
        .caret(place)
        .map(
            caret ->
                Stream.concat(
                        at(project, caret).stream(), snippets ? Snippets.at(caret) : Stream.of())
                    .toList())
        .orElse(List.of());
  }

  private static List<CompletionItem> at(Project project, Caret caret) {
    if (caret.isInText()) {
      return caret.wanted().contains(Wanted.Token.FILE)
          ? new UsePaths(project, caret.word()).items()
          : List.of();
    }
    var offers = new Offers(project, caret);
    var range = Places.range(caret.word());
    Map<String, CompletionItem> byLabel = new LinkedHashMap<>();
    for (Wanted wanted : caret.wanted()) {
      of(wanted, offers).forEach(item -> byLabel.putIfAbsent(item.getLabel(), item));
    }
    byLabel.keySet().removeAll(caret.listed());
    byLabel.forEach((label, item) -> item.setTextEdit(Either.forLeft(new TextEdit(range, label))));
    return List.copyOf(byLabel.values());
  }

  private static Stream<CompletionItem> of(Wanted wanted, Offers offers) {
    return switch (wanted) {
      case Wanted.Word(String text) -> keyword(text);
      case Wanted.Once(String text) ->
          offers.caret().given().contains(text) ? Stream.of() : keyword(text);
      case Wanted.SettingOf(Wanted.Owner owner) -> offers.settings(owner);
      case Wanted.ValueOf(Wanted.Owner owner, String setting) ->
          setting.equals("accepts")
              ? offers.prefixes()
              : Stream.concat(
                  values(offers.heading().owner(owner), setting),
                  setting.equals("music") ? offers.music() : Stream.of());
      case Wanted.Token kind ->
          switch (kind) {
            case NODE -> offers.nodes();
            case END -> offers.ends();
            case TRUNK_HERE -> offers.trunksHere();
            case CALLING_TRUNK -> offers.callers();
            case DESTINATION_TRUNK -> offers.destinations();
            case TRUNK -> offers.trunks();
            case ARRIVING_TRUNK -> offers.arrivals();
            case WHAT_FAILS -> Stream.concat(offers.trunks(), offers.nodes());
            case PREFIX -> offers.prefixes();
            case PROFILE -> offers.profiles();
            case PROTOCOL -> words(Protocol.values());
            case MODULE -> new Modules(offers.project(), offers.caret().word()).items();
            case CODE -> codes();
            case NEW_NAME, NUMBER, HEAD, TEXT, FILE -> Stream.of();
          };
    };
  }

  /** Signs are quicker written than chosen. */
  private static Stream<CompletionItem> keyword(String text) {
    return Character.isLetter(text.charAt(0))
        ? Stream.of(item(text, "", CompletionItemKind.Keyword))
        : Stream.of();
  }

  private static Stream<CompletionItem> words(Object[] words) {
    return Arrays.stream(words)
        .map(word -> item(word.toString(), "", CompletionItemKind.EnumMember));
  }

  private static Stream<CompletionItem> values(SettingHelp.Owner owner, String setting) {
    return Signatures.find(owner, setting).flatMap(help -> words(help.words().toArray()));
  }

  /** What {@code allow} can accept. */
  private static Stream<CompletionItem> codes() {
    return Arrays.stream(Code.values())
        .filter(Allows::canBeAccepted)
        .map(code -> item(code.id(), code.title(), CompletionItemKind.Constant));
  }

  static CompletionItem item(String label, String detail, CompletionItemKind kind) {
    var item = new CompletionItem(label);
    item.setKind(kind);
    if (!detail.isEmpty()) {
      item.setDetail(detail);
    }
    return item;
  }
}
