import * as vscode from "vscode";
import { Client } from "./client";
import { wordsByGrammar } from "./colours";
import { Compiler } from "./compiler";
import { showTrace, simulate } from "./simulate";
import { Traces } from "./traces";

let compiler: Compiler | undefined;

/** Starts the compiler as the language server of all files of the language. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Trunk");
  const files = vscode.workspace.createFileSystemWatcher("**/*.trunk");
  const traces = Traces.register(context);
  const started = new Compiler(
    () => newClient(output, files, traces),
    // Nobody waits for an answer: until this returns, VS Code shows that extensions are starting.
    (error) => void cannotStart(error),
  );
  compiler = started;
  context.subscriptions.push(
    output,
    files,
    vscode.commands.registerCommand("trunk.simulate", () => simulate(started, traces)),
    vscode.commands.registerCommand("trunk.restart", () => started.restart()),
    vscode.workspace.onDidChangeConfiguration((event) =>
      event.affectsConfiguration("trunk.path") ? started.restart() : undefined,
    ),
  );
  await started.restart();
}

export async function deactivate(): Promise<void> {
  await compiler?.end();
}

function path(): string {
  return vscode.workspace.getConfiguration("trunk").get("path", "trunkc");
}

function newClient(
  output: vscode.OutputChannel,
  files: vscode.FileSystemWatcher,
  traces: Traces,
): Client {
  const client: Client = new Client(path(), {
    documentSelector: [{ scheme: "file", language: "trunk" }],
    outputChannel: output,
    synchronize: { fileEvents: files },
    middleware: {
      // The calls above the text run it.
      executeCommand: async (name, args, next) => {
        const answer: unknown = await next(name, args);
        if (name === "trunk.trace") {
          await showTrace(client, traces, String(args[0]), String(args[1]), String(answer));
        }
        return answer;
      },
    },
  });
  client.registerFeature(wordsByGrammar);
  return client;
}

async function cannotStart(error: unknown): Promise<void> {
  const command = path();
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
