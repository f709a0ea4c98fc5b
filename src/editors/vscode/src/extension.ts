import * as vscode from "vscode";
import type { LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";
import { Client } from "./client";
import { wordsByGrammar } from "./colours";
import { simulate } from "./simulate";
import { Traces } from "./traces";

let client: Client | undefined;

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
  client = new Client("trunk", "Trunk", server, options);
  client.registerFeature(wordsByGrammar);
  try {
    await client.start();
  } catch (error) {
    // Nobody waits for an answer: until this returns, VS Code shows that extensions are starting.
    void cannotStart(command, error);
  }
}

async function cannotStart(command: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const settings = "Open the Settings";
  const answer = await vscode.window.showErrorMessage(
    reason.includes("ENOENT")
      ? `Trunk: there is no \`${command}\`. The settings say where the compiler is.`
      : `Trunk: \`${command} lsp\` does not start: ${reason}`,
    settings,
  );
  if (answer === settings) {
    // The path is one of the machine where the compiler runs.
    const where = vscode.env.remoteName === undefined ? "openSettings" : "openRemoteSettings";
    await vscode.commands.executeCommand(`workbench.action.${where}`, { query: "trunk.path" });
  }
}
