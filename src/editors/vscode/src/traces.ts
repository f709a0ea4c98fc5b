import * as vscode from "vscode";

const scheme = "trunk-trace";

/**
 * Shows traces beside the text. They are read-only texts of their own scheme: a new file would ask to
 * be saved when it is closed.
 */
export class Traces implements vscode.TextDocumentContentProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly shown = new Map<string, string>();
  readonly onDidChange = this.changed.event;

  static register(context: vscode.ExtensionContext): Traces {
    const traces = new Traces();
    context.subscriptions.push(
      traces.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, traces),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => traces.shown.delete(uri.toString())),
    );
    return traces;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.shown.get(uri.toString()) ?? "";
  }

  async show(number: string, trace: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `Trace of ${number}` });
    this.shown.set(uri.toString(), trace);
    this.changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }
}
