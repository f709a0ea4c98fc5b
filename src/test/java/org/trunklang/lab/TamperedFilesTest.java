package org.trunklang.lab;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The comparison sees it when a server does otherwise: its files are changed after they are made.
 */
@Tag("lab")
class TamperedFilesTest {
  @RegisterExtension final CallLab lab = new CallLab();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "one digit more is stripped | a | 48000 | ${LEN(${EXTEN})},1)) | ${LEN(${EXTEN})},2))",
        "another row takes the number | b | 8000 | exten => _8XXX, | exten => _8X.,",
        "another phone rings | b | 8000 | (PJSIP/${ARG1:${ARG3}}, | (PJSIP/3001,",
        "another number leaves | a | 42861234567 | DAHDI/g1/ | DAHDI/g1/9",
        "another cause is given | a | 42861234567 | Hangup(34) | Hangup(17)",
        "the trunk leads elsewhere | a | 48000 | context = trunk-from- | context = other-",
        "a number is taken that none should | a | 9999 | exten => _3XXX, | exten => _[39]XXX,",
      })
  void is_seen(String what, String from, String number, String written, String instead)
      throws IOException {
    var project =
        LabProject.in(Path.of("examples/toll-hop"))
            .tampered(node -> true, text -> text.replace(written, instead));
    var call = List.of(project.call(from, number));
    assertNotEquals(ImmutableList.of(), project.ask(lab, call, new ArrayList<>()), what);
  }
}
