import { LanguageClient } from "vscode-languageclient/node";

/** Whoever starts it says why it does not start; the library's own message would say less beside that. */
export class Client extends LanguageClient {
  private starting = false;

  override async start(): Promise<void> {
    this.starting = true;
    try {
      await super.start();
    } finally {
      this.starting = false;
    }
  }

  override error(message: string, data?: unknown, showNotification?: boolean | "force"): void {
    super.error(message, data, this.starting ? false : showNotification);
  }
}
