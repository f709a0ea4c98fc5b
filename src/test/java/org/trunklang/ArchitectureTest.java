package org.trunklang;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.google.common.base.Splitter;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of packages: data flows down it, and nothing looks back up. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.trunklang");

  /** A new arrow on the map is a change of one line here, to be seen by who reads the change. */
  @ParameterizedTest
  @CsvSource({
    "source,      ''",
    "numbers,     ''",
    "diagnostics, source",
    "syntax,      source diagnostics",
    "model,       source numbers",
    "check,       source numbers diagnostics syntax model",
    "routing,     source numbers diagnostics model",
    "simulate,    source numbers diagnostics model routing",
    "analyze,     source numbers diagnostics model routing simulate",
    "asterisk,    source numbers diagnostics model routing",
    "format,      source diagnostics syntax",
    "project,     source numbers diagnostics syntax model check routing simulate analyze asterisk"
        + " format",
    "lsp,         source numbers diagnostics syntax model check routing simulate analyze asterisk"
        + " format project",
    "lab,         source numbers diagnostics model routing simulate asterisk",
    "cli,         source numbers diagnostics syntax model check routing simulate analyze asterisk"
        + " format project lsp lab",
  })
  void imports_only_what_the_map_allows(String name, String allowed) {
    noClasses()
        .that()
        .resideInAnyPackage(inTrunk(name))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.trunklang..")
                .and(not(resideInAnyPackage(inTrunk(allowed + " " + name)))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  /** The packages of the server. The top one hands requests out, and nothing looks back at it. */
  @ParameterizedTest
  @CsvSource({
    "caret,      ''",
    "texts,      ''",
    "facts,      caret texts",
    "completion, caret texts facts",
    "hover,      texts facts completion",
    "calls,      texts facts hover",
    "structure,  texts facts",
    "findings,   texts facts",
  })
  void the_server_imports_only_what_its_map_allows(String name, String allowed) {
    noClasses()
        .that()
        .resideInAPackage("org.trunklang.lsp." + name)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.trunklang.lsp..")
                .and(not(resideInAnyPackage(inServer(allowed + " " + name)))))
        .check(CLASSES);
  }

  @Test
  void every_class_of_the_server_is_on_its_map() {
    classes()
        .that()
        .resideInAPackage("org.trunklang.lsp..")
        .and()
        .resideOutsideOfPackage("org.trunklang.lsp")
        .should()
        .resideInAnyPackage(inServer("caret texts facts completion hover calls structure findings"))
        .check(CLASSES);
  }

  @Test
  void every_class_is_on_the_map() {
    classes()
        .should()
        .resideInAnyPackage(
            inTrunk(
                "source numbers diagnostics syntax model check routing simulate analyze asterisk"
                    + " format project lsp lab cli"))
        .check(CLASSES);
  }

  @Test
  void packages_form_no_cycle() {
    slices().matching("org.trunklang.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching("org.trunklang.lsp.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "picocli..,           cli",
    "java.nio.file..,     cli lsp lab",
    "java.nio.channels.., cli",
    "java.net..,          cli lsp lab",
    "java.io..,           cli lsp lab",
    "org.eclipse.lsp4j.., lsp",
  })
  void stays_in_its_package(String library, String packages) {
    noClasses()
        .that(not(resideInAnyPackage(inTrunk(packages))).and(not(GENERATED)))
        .should()
        .dependOnClassesThat(resideInAPackage(library).and(not(IN_MEMORY)))
        .check(CLASSES);
  }

  @Test
  void only_the_command_line_ends_the_program() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.trunklang.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "out", "err"})
  void only_the_command_line_uses_the_console(String stream) {
    noClasses()
        .that(not(resideInAPackage("org.trunklang.cli..")).and(not(GENERATED)))
        .should()
        .accessField(System.class, stream)
        .check(CLASSES);
  }

  /** A string that is written like a file; the exceptions that such writing declares. */
  private static final DescribedPredicate<JavaClass> IN_MEMORY =
      belongToAnyOf(
          StringWriter.class, Writer.class, IOException.class, UncheckedIOException.class);

  /**
   * JavaCC's own classes can read from a stream and trace to the console; nothing makes them. The
   * text that they read answers to them: its end is an exception of theirs.
   */
  private static final DescribedPredicate<JavaClass> GENERATED =
      DescribedPredicate.describe(
          "generated by JavaCC",
          javaClass ->
              hasNoSource(javaClass)
                  || javaClass.getName().startsWith("org.trunklang.syntax.CharStream"));

  private static boolean hasNoSource(JavaClass javaClass) {
    var outermost = javaClass;
    while (outermost.getEnclosingClass().isPresent()) {
      outermost = outermost.getEnclosingClass().get();
    }
    var folder = Path.of("src/main/java", outermost.getPackageName().replace('.', '/'));
    var file = outermost.getSource().flatMap(source -> source.getFileName()).orElseThrow();
    return !Files.exists(folder.resolve(file));
  }

  private static String[] inTrunk(String packages) {
    return below("org.trunklang.", packages);
  }

  private static String[] inServer(String packages) {
    return below("org.trunklang.lsp.", packages);
  }

  private static String[] below(String parent, String packages) {
    return Splitter.on(' ')
        .omitEmptyStrings()
        .splitToStream(packages)
        .map(name -> parent + name + "..")
        .toArray(String[]::new);
  }
}
