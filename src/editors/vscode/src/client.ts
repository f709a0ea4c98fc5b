import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as vscode from "vscode";
import {
  CloseAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  State,
} from "vscode-languageclient/node";

/** One compiler that serves, started anew where it broke off, until it has been ended. */
export class Client extends LanguageClient {
  private readonly processes: Processes;
  private starting = false;

  constructor(command: string, options: LanguageClientOptions) {
    const processes = new Processes(command);
    // Its name is also the section of the settings where it looks for `trace.server`.
    super("trunk", "Trunk", () => processes.launch(), {
      ...options,
      initializationFailedHandler: () => false,
    });
    this.processes = processes;
  }

  /** What was ended is gone because it should be. */
  override createDefaultErrorHandler(mostRestarts?: number): ErrorHandler {
    const usual = super.createDefaultErrorHandler(mostRestarts);
    return {
      error: (...what) => usual.error(...what),
      closed: () =>
        this.processes.areOver ? { action: CloseAction.DoNotRestart, handled: true } : usual.closed(),
    };
  }

  /** Whoever starts it says why it does not start; the library's own message would say less beside that. */
  override async start(): Promise<void> {
    this.starting = true;
    try {
      await super.start();
    } finally {
      this.starting = false;
    }
  }

  /**
   * What was asked of one that has been ended meanwhile, nobody waits for. The library has a
   * signature for each number of parameters; this one stands for all of them.
   */
  override async sendRequest<R>(type: any, ...parameters: any[]): Promise<R> {
    try {
      return await super.sendRequest<R>(type, ...parameters);
    } catch (error) {
      throw this.processes.areOver ? new vscode.CancellationError() : error;
    }
  }

  override error(message: string, data?: unknown, showNotification?: boolean | "force"): void {
    const isExpected = this.starting || this.processes.areOver;
    super.error(message, data, isExpected ? false : showNotification);
  }

  /** One that is not running yet cannot be stopped: the library refuses, also when it asks itself. */
  override async stop(timeout?: number): Promise<void> {
    if (this.state === State.Running) {
      await super.stop(timeout);
    }
  }

  /** Does not wait for one that is still starting, which can take as long as it likes. */
  async end(): Promise<void> {
    this.processes.areOver = true;
    await this.stop().catch(() => undefined);
    this.processes.kill();
  }
}

/** What has been started for a client. The last one is the one that runs, if any does. */
class Processes {
  private last: ChildProcess | undefined;
  areOver = false;

  constructor(private readonly command: string) {}

  launch(): Promise<ChildProcess> {
    return new Promise((resolve, reject) => {
      if (this.areOver) {
        throw new Error("it is not wanted any more");
      }
      const started = spawn(this.command, ["lsp"], { cwd: firstFolder() });
      started.once("spawn", () => resolve(started)).once("error", reject);
      this.last = started;
    });
  }

  kill(): void {
    this.last?.kill();
  }
}

/** Where the path of a compiler starts that is not a whole one. */
function firstFolder(): string | undefined {
  return vscode.workspace.workspaceFolders
    ?.map((folder) => folder.uri.fsPath)
    .find((path) => existsSync(path));
}
