package org.trunklang.lsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.trunklang.project.SourceLoader;
import org.trunklang.source.SourceFile;

/** An editor with one folder open, connected with a server by pipes. */
public final class Editor extends ListeningClient implements AutoCloseable {
  private final Path folder;
  private final BlockingQueue<ResponseMessage> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
  private final CompletableFuture<Boolean> served;
  private final RemoteEndpoint endpoint;
  private final LanguageServer server;
  private final OutputStream words;
  private final Future<Void> listening;
  private int version = 0;

  /** Of texts that were changed. */
  private final Map<String, Integer> versions = new HashMap<>();

  private Editor(
      Path folder, PipedInputStream in, PipedOutputStream out, CompletableFuture<Boolean> served) {
    this.folder = folder;
    this.served = served;
    var launcher =
        LSPLauncher.createClientLauncher(
            this,
            in,
            out,
            Executors.newCachedThreadPool(Editor::daemon),
            next ->
                message -> {
                  if (message instanceof ResponseMessage answer) {
                    answers.add(answer);
                  }
                  next.consume(message);
                });
    this.listening = launcher.startListening();
    this.server = launcher.getRemoteProxy();
    this.endpoint = launcher.getRemoteEndpoint();
    this.words = out;
  }

  private static Thread daemon(Runnable work) {
    return Thread.ofPlatform().daemon().unstarted(work);
  }

  public static Editor on(Path folder) throws Exception {
    return on(folder, Editor::disk);
  }

  /** With a disk that may be slow. */
  static Editor on(Path folder, Function<Path, SourceLoader> disk) throws Exception {
    Editor editor = connected(folder, disk);
    editor.initialize();
    return editor;
  }

  /** One that has not said anything yet. */
  static Editor connected(Path folder, Function<Path, SourceLoader> disk) throws IOException {
    var toServer = new PipedOutputStream();
    var atServer = new PipedInputStream(toServer, 1 << 16);
    var toEditor = new PipedOutputStream();
    var atEditor = new PipedInputStream(toEditor, 1 << 16);
    var served = new CompletableFuture<Boolean>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> served.complete(Server.serve(atServer, toEditor, "test", disk)));
    return new Editor(folder, atEditor, toServer, served);
  }

  /** The first words of an editor. */
  InitializeResult initialize() throws Exception {
    return initialize(List.of(new WorkspaceFolder(folder.toUri().toString(), "network")));
  }

  InitializeResult initialize(List<WorkspaceFolder> folders) throws Exception {
    var parameters = new InitializeParams();
    parameters.setWorkspaceFolders(folders);
    return initialize(parameters);
  }

  InitializeResult initialize(InitializeParams parameters) throws Exception {
    parameters.setCapabilities(capabilities());
    InitializeResult result = server.initialize(parameters).get(20, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    return result;
  }

  /** Of an editor that can be told to draw anew, and to watch files. */
  private static ClientCapabilities capabilities() {
    var workspace = new WorkspaceClientCapabilities();
    workspace.setInlayHint(new InlayHintWorkspaceCapabilities(true));
    workspace.setCodeLens(new CodeLensWorkspaceCapabilities(true));
    workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
    var capabilities = new ClientCapabilities();
    capabilities.setWorkspace(workspace);
    return capabilities;
  }

  /** The texts of a folder. */
  public static SourceLoader disk(Path folder) {
    return path -> {
      try {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file)
            ? new SourceLoader.Loaded.Found(
                SourceFile.of(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)))
            : new SourceLoader.Loaded.Missing();
      } catch (InvalidPathException e) {
        return new SourceLoader.Loaded.Missing();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  LanguageServer server() {
    return server;
  }

  /** Something that servers need not know. */
  CompletableFuture<Object> request(String method) {
    return endpoint.request(method, null);
  }

  public TextDocumentService documents() {
    return server.getTextDocumentService();
  }

  WorkspaceService workspace() {
    return server.getWorkspaceService();
  }

  String uri(String file) {
    return folder.resolve(file).toUri().toString();
  }

  public TextDocumentIdentifier id(String file) {
    return new TextDocumentIdentifier(uri(file));
  }

  public void open(String file, String text) {
    published.clear();
    documents()
        .didOpen(
            new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "trunk", version, text)));
  }

  public void change(String file, String text) {
    published.clear();
    documents()
        .didChange(
            new DidChangeTextDocumentParams(
                changed(file), List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** Changes parts of a text, one after the other. */
  public void edit(String file, List<TextDocumentContentChangeEvent> edits) {
    published.clear();
    documents().didChange(new DidChangeTextDocumentParams(changed(file), edits));
  }

  private VersionedTextDocumentIdentifier changed(String file) {
    versions.put(uri(file), ++version);
    return new VersionedTextDocumentIdentifier(uri(file), version);
  }

  void closed(String file) {
    documents().didClose(new DidCloseTextDocumentParams(id(file)));
  }

  void changeFolders(List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
    published.clear();
    workspace()
        .didChangeWorkspaceFolders(
            new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(added, removed)));
  }

  void changedOnDisk(String file) {
    published.clear();
    workspace()
        .didChangeWatchedFiles(
            new DidChangeWatchedFilesParams(
                List.of(new FileEvent(uri(file), FileChangeType.Changed))));
  }

  /** What the editor is asked to do next: to watch files, or to draw something anew. */
  String asked() throws InterruptedException {
    String next = asked.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing is asked");
    }
    return next;
  }

  /** The next answer that is an error, which the launcher hides from who cancels a request. */
  ResponseError refusal() throws InterruptedException {
    ResponseMessage answer;
    do {
      answer = answers.poll(20, TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError("no request is refused");
      }
    } while (answer.getError() == null);
    return answer.getError();
  }

  /** What is said of a file next, but for warnings and notes. */
  List<Diagnostic> errors(String file) throws InterruptedException {
    return said(file).getDiagnostics().stream()
        .filter(each -> each.getSeverity() == DiagnosticSeverity.Error)
        .toList();
  }

  /** What is said of a file next, but for what was on its way when the text changed. */
  PublishDiagnosticsParams said(String file) throws InterruptedException {
    PublishDiagnosticsParams said;
    do {
      said = published.poll(20, TimeUnit.SECONDS);
      if (said == null) {
        throw new AssertionError("nothing is said of " + file);
      }
    } while (!said.getUri().equals(uri(file)) || isOutdated(said));
    return said;
  }

  private boolean isOutdated(PublishDiagnosticsParams said) {
    return said.getVersion() != null
        && said.getVersion() < versions.getOrDefault(said.getUri(), said.getVersion());
  }

  /** The text after edits that do not overlap. */
  public static String apply(String text, List<TextEdit> edits) {
    var sorted = new ArrayList<>(edits);
    sorted.sort(
        Comparator.comparingInt((TextEdit edit) -> offset(text, edit.getRange().getStart()))
            .reversed());
    var result = new StringBuilder(text);
    for (TextEdit edit : sorted) {
      result.replace(
          offset(text, edit.getRange().getStart()),
          offset(text, edit.getRange().getEnd()),
          edit.getNewText());
    }
    return result.toString();
  }

  private static int offset(String text, Position position) {
    int start = 0;
    for (int i = 0; i < position.getLine(); i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + position.getCharacter();
  }

  @Override
  public void close() throws Exception {
    server.shutdown().get(20, TimeUnit.SECONDS);
    assertTrue(exit(), "it ends in peace");
  }

  /** The last word of an editor; whether the server ends in peace. */
  boolean exit() throws Exception {
    server.exit();
    return ended();
  }

  /** Without a last word; whether the server ends in peace. */
  boolean breakOff() throws Exception {
    words.close();
    return ended();
  }

  private boolean ended() throws Exception {
    boolean peace = served.get(20, TimeUnit.SECONDS);
    listening.cancel(true);
    return peace;
  }

  @Override
  public CompletableFuture<Void> refreshInlayHints() {
    asked.add("hints");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> refreshCodeLenses() {
    asked.add("lenses");
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
    parameters.getRegistrations().forEach(each -> asked.add(each.getMethod()));
    return CompletableFuture.completedFuture(null);
  }
}
