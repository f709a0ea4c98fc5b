package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trunklang.project.SourceLoader;

/** Work that nobody wants any more, on a disk that gives a file only when it is let. */
class CancellationTest {
  @TempDir Path folder;
  private final Semaphore gate = new Semaphore(0);
  private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
  private Editor editor;

  @BeforeEach
  void open() throws Exception {
    Files.writeString(folder.resolve("a.trunk"), "node a { address 10.0.0.1 }\n");
    Files.writeString(folder.resolve("b.trunk"), "node b { address 10.0.0.2 }\n");
    for (String file : List.of("a.trunk", "b.trunk")) {
      // What is as new as this is read again each time.
      Files.setLastModifiedTime(
          folder.resolve(file), FileTime.from(Instant.now().plusSeconds(900)));
    }
    editor = Editor.on(folder, this::slowDisk);
  }

  @AfterEach
  void close() throws Exception {
    gate.release(1_000);
    editor.close();
  }

  private SourceLoader slowDisk(Path of) {
    SourceLoader disk = Editor.disk(of);
    return path -> {
      read.add(path);
      gate.acquireUninterruptibly();
      return disk.load(path);
    };
  }

  @Test
  void r_6_37_a_cancelled_request_that_waits_is_refused_and_left_undone() throws Exception {
    var first = symbols("a.trunk");
    assertEquals("a.trunk", nextRead());
    var waiting = symbols("b.trunk");
    waiting.cancel(true);
    assertEquals(ResponseErrorCode.RequestCancelled.getValue(), editor.refusal().getCode());
    gate.release(2);
    assertEquals("a", first.get(20, TimeUnit.SECONDS).getFirst().getRight().getName());
    assertEquals("b.trunk", nextRead());
    assertTrue(read.isEmpty(), "what was read once is read once");
  }

  @Test
  void r_6_37_a_cancelled_request_stops_at_the_next_checkpoint() throws Exception {
    var first = symbols("a.trunk");
    assertEquals("a.trunk", nextRead());
    first.cancel(true);
    assertEquals(ResponseErrorCode.RequestCancelled.getValue(), editor.refusal().getCode());
    gate.release(3);
    assertEquals("b", symbols("b.trunk").get(20, TimeUnit.SECONDS).getFirst().getRight().getName());
    assertEquals("a.trunk", nextRead(), "not b: the first reading was given up");
    assertEquals("b.trunk", nextRead());
  }

  @Test
  void r_6_37_an_analysis_of_a_text_that_changed_is_given_up() throws Exception {
    Files.writeString(folder.resolve("z.trunk"), "node z { address 10.0.0.3 }\n");
    editor.open("a.trunk", "node a { address 10.0.0.1 } mistake");
    assertEquals("b.trunk", nextRead());
    editor.change("a.trunk", "node c { address 10.0.0.1 }");
    waitUntilAllHasArrived();
    gate.release(3);
    assertEquals(List.of(), editor.errors("a.trunk"));
    assertEquals(
        List.of("b.trunk", "z.trunk"), List.of(nextRead(), nextRead()), "begun anew at once");
    assertTrue(read.isEmpty());
  }

  @Test
  void r_6_37_a_request_is_answered_from_the_text_as_it_is_by_then() throws Exception {
    editor.open("a.trunk", "node a { address 10.0.0.1 }");
    assertEquals("b.trunk", nextRead());
    var asked = symbols("a.trunk");
    editor.change("a.trunk", "node c { address 10.0.0.1 }");
    waitUntilAllHasArrived();
    gate.release(2);
    assertEquals("c", asked.get(20, TimeUnit.SECONDS).getFirst().getRight().getName());
  }

  /** Messages are taken in their order, and nonsense is refused at once. */
  private void waitUntilAllHasArrived() throws InterruptedException {
    var _ = editor.workspace().executeCommand(new ExecuteCommandParams("nonsense", List.of()));
    assertEquals(ResponseErrorCode.InvalidParams.getValue(), editor.refusal().getCode());
  }

  private CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> symbols(String file) {
    return editor.documents().documentSymbol(new DocumentSymbolParams(editor.id(file)));
  }

  private String nextRead() throws InterruptedException {
    String path = read.poll(20, TimeUnit.SECONDS);
    if (path == null) {
      throw new AssertionError("nothing is read");
    }
    return path;
  }
}
