import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { wordsByGrammar } from "./colours";
import { simulate } from "./simulate";
import { Traces } from "./traces";

let client: LanguageClient | undefined;

/** Starts the compiler as the language server of all files of the language. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Trunk");
  const files = vscode.workspace.createFileSystemWatcher("**/*.trunk");
  const traces = Traces.register(context);
  context.subscriptions.push(
    output,
    files,
    vscode.commands.registerCommand("trunk.simulate", () => client && simulate(client, traces)),
    vscode.commands.registerCommand("trunk.restart", () => restart(output, files, traces)),
    vscode.workspace.onDidChangeConfiguration((event) =>
      event.affectsConfiguration("trunk.path") ? restart(output, files, traces) : undefined,
    ),
  );
  await restart(output, files, traces);
}

export async function deactivate(): Promise<void> {
  const running = client;
  client = undefined;
  // One that has not started cannot be stopped.
  await running?.stop().catch(() => undefined);
}

async function restart(
  output: vscode.OutputChannel,
  files: vscode.FileSystemWatcher,
  traces: Traces,
): Promise<void> {
  await deactivate();
  const command = vscode.workspace.getConfiguration("trunk").get("path", "trunkc");
  const server: ServerOptions = { command, args: ["lsp"] };
  const options: LanguageClientOptions = {
    documentSelector: [{ scheme: "file", language: "trunk" }],
    outputChannel: output,
    synchronize: { fileEvents: files },
    middleware: {
      // The calls above the text run it.
      executeCommand: async (name, args, next) => {
        const answer: unknown = await next(name, args);
        if (name === "trunk.trace") {
          await traces.show(String(args[1]), String(answer));
        }
        return answer;
      },
    },
  };
  // Its name is also the section of the settings where it looks for `trace.server`.
  client = new LanguageClient("trunk", "Trunk", server, options);
  client.registerFeature(wordsByGrammar);
  try {
    await client.start();
  } catch (error) {
    await cannotStart(command, error);
  }
}

async function cannotStart(command: string, error: unknown): Promise<void> {
  const settings = "Open the Settings";
  const answer = await vscode.window.showErrorMessage(
    `Trunk: \`${command} lsp\` does not start: ${error instanceof Error ? error.message : String(error)}`,
    settings,
  );
  if (answer === settings) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "trunk.path");
  }
}
