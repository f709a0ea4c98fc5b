import { posix } from "node:path";
import * as vscode from "vscode";
import { placesIn } from "./places";

const scheme = "trunk-trace";
const openPlace = "trunk.openPlace";

/** A text, and the folder that the files it names are in. */
interface Trace {
  readonly text: string;
  readonly folder: vscode.Uri;
}

/**
 * Shows traces beside the text, with links to the rules. They are read-only texts of their own
 * scheme: a new file would ask to be saved when it is closed.
 */
export class Traces implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly shown = new Map<string, Trace>();
  readonly onDidChange = this.changed.event;

  static register(context: vscode.ExtensionContext): Traces {
    const traces = new Traces();
    context.subscriptions.push(
      traces.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, traces),
      vscode.languages.registerDocumentLinkProvider({ scheme }, traces),
      vscode.commands.registerCommand(openPlace, open),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => traces.shown.delete(uri.toString())),
    );
    return traces;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.shown.get(uri.toString())?.text ?? "";
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const folder = this.shown.get(document.uri.toString())?.folder;
    if (folder === undefined) {
      return [];
    }
    return placesIn(document.getText()).map(({ start, end, file, line }) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const target = folder.with({ path: posix.resolve(folder.path, file) });
      const link = new vscode.DocumentLink(range, commandUri(target.toString(), line));
      link.tooltip = "Open the rule";
      return link;
    });
  }

  async show(number: string, trace: Trace): Promise<void> {
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

/** A link to the file itself would open it in the place of the trace. */
function commandUri(...args: readonly unknown[]): vscode.Uri {
  const query = encodeURIComponent(JSON.stringify(args));
  return vscode.Uri.from({ scheme: "command", path: openPlace, query });
}

async function open(file: string, line: number): Promise<void> {
  const source = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.scheme !== scheme,
  );
  const start = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(file), {
    viewColumn: source?.viewColumn ?? vscode.ViewColumn.Beside,
    selection: new vscode.Range(start, start),
  });
}
