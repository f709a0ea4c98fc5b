package org.trunklang.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.trunklang.lsp.facts.Workspace;
import org.trunklang.lsp.findings.Publisher;
import org.trunklang.project.SourceLoader;

/** Speaks the Language Server Protocol with one editor, from its first word to its last. */
public final class Server implements LanguageServer {
  private final String version;
  private final Publisher publisher = new Publisher();
  private final Workspace workspace;
  private final Documents documents;
  private final Folders folders;
  private final Lifecycle lifecycle = new Lifecycle();

  /** The editor has said that it is done, or its words have ended. */
  private final CountDownLatch done = new CountDownLatch(1);

  private Server(String version, Function<Path, SourceLoader> disk) {
    this.version = version;
    this.workspace = new Workspace(disk, publisher);
    this.documents = new Documents(new Questions(workspace), publisher::takesSnippets);
    this.folders = new Folders(workspace);
  }

  /**
   * Serves until the editor is done; whether it said goodbye before that.
   *
   * @param version of the compiler, for the editor to show
   * @param disk reads the files of a folder
   */
  public static boolean serve(
      InputStream in, OutputStream out, String version, Function<Path, SourceLoader> disk) {
    var server = new Server(version, disk);
    // It may still wait for input when the editor has said that it is done.
    var reader =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("reader").factory());
    var launcher = LSPLauncher.createServerLauncher(server, in, out, reader, server::checking);
    server.publisher.connect(launcher.getRemoteProxy());
    var _ = launcher.startListening();
    reader.execute(server.done::countDown); // its turn comes when the input has ended
    try {
      server.done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      reader.shutdownNow();
      server.workspace.close();
    }
    return server.lifecycle.isShutDown();
  }

  /**
   * What an editor says must have all that the protocol asks for, and its time; what it is told
   * has.
   */
  private MessageConsumer checking(MessageConsumer consumer) {
    return consumer instanceof RemoteEndpoint
        ? lifecycle.before(new ReflectiveMessageValidator(consumer))
        : consumer;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    publisher.learn(parameters.getCapabilities());
    folders.change(folders(parameters), List.of());
    return CompletableFuture.completedFuture(
        new InitializeResult(Capabilities.all(), new ServerInfo("trunkc", version)));
  }

  /** An editor that does not know of several folders tells of its one in the way of old. */
  @SuppressWarnings("deprecation")
  private static List<WorkspaceFolder> folders(InitializeParams parameters) {
    List<WorkspaceFolder> several = parameters.getWorkspaceFolders();
    if (several != null) {
      return several;
    }
    String one = parameters.getRootUri();
    return one == null ? List.of() : List.of(new WorkspaceFolder(one, one));
  }

  /** Editors tell of files that change on disk where somebody asks them to. */
  @Override
  public void initialized(InitializedParams parameters) {
    publisher.watchFiles();
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    return CompletableFuture.completedFuture(null);
  }

  /** Editors may wait for the end before they close the input. */
  @Override
  public void exit() {
    done.countDown();
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return folders;
  }
}
