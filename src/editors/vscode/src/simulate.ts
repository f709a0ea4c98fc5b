import * as vscode from "vscode";
import { ExecuteCommandRequest, type LanguageClient, State } from "vscode-languageclient/node";
import { dialed, everywhere, type Place, placesToAsk } from "./calls";
import type { Compiler } from "./compiler";
import type { Traces } from "./traces";

/** Follows the number under the caret, and shows the trace beside the text. */
export async function simulate(compiler: Compiler, traces: Traces): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "trunk") {
    return;
  }
  if ((await running(compiler)) === undefined) {
    return;
  }
  const number = await numberAt(editor);
  // Another one may run by the time that the number is typed.
  const client = number === undefined ? undefined : await running(compiler);
  if (number === undefined || client === undefined) {
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  try {
    const place = await placeOf(client, uri);
    if (place !== undefined) {
      const trace = await run(client, "trunk.trace", [uri, number, ...place.arguments]);
      await showTrace(client, traces, uri, number, String(trace));
    }
  } catch (error) {
    await vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

/** The compiler that runs or is starting; where none is, that is said. */
async function running(compiler: Compiler): Promise<LanguageClient | undefined> {
  const client = await compiler.client();
  if (client !== undefined && client.state !== State.Stopped) {
    return client;
  }
  await vscode.window.showErrorMessage("Trunk: the compiler does not run");
  return undefined;
}

/** Shows the trace of a number that was asked for in a file. */
export async function showTrace(
  client: LanguageClient,
  traces: Traces,
  uri: string,
  number: string,
  text: string,
): Promise<void> {
  const folder = String(await run(client, "trunk.folder", [uri]));
  await traces.show(number, { text, folder: client.protocol2CodeConverter.asUri(folder) });
}

/** What can be dialed is taken as it stands; of a pattern, one of its numbers is asked for. */
async function numberAt(editor: vscode.TextEditor): Promise<string | undefined> {
  const caret = editor.selection.active;
  const range = editor.selection.isEmpty
    ? editor.document.getWordRangeAtPosition(caret)
    : editor.selection;
  const written = range === undefined ? "" : editor.document.getText(range);
  const number = dialed(written);
  if (number !== undefined) {
    return number;
  }
  const typed = await vscode.window.showInputBox({
    title: "Simulate a call",
    prompt: /^[0-9*#+_]/.test(written) ? `A number of ${written}` : "The number that is dialed",
    validateInput: (value) =>
      dialed(value) === undefined ? "A number is made of 0-9, *, # and +" : undefined,
  });
  return typed === undefined ? undefined : dialed(typed);
}

async function placeOf(client: LanguageClient, uri: string): Promise<Place | undefined> {
  const names = (await run(client, "trunk.places", [uri])) as readonly string[];
  const places = placesToAsk(names);
  return places.length === 0
    ? everywhere
    : vscode.window.showQuickPick(places, { placeHolder: "Where is it dialed?" });
}

function run(client: LanguageClient, command: string, args: readonly string[]): Promise<unknown> {
  return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [...args] });
}
