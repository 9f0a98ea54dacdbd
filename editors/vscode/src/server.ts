// The connection to the language server, started when the first document of ours is open.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { hostLanguages, languages, mayHost, seemsUserData, userData } from './documents';
import { showPage } from './explain';

export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient | undefined>;

export class Server implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private starting: Promise<BaseLanguageClient | undefined> | undefined;

  /** Fired when a client runs. */
  readonly onDidStart = this.changed.event;

  constructor(private readonly create: CreateClient) {}

  /** The running client; starts it. Undefined if it cannot be started, which people have been told. */
  client(): Promise<BaseLanguageClient | undefined> {
    return (this.starting ??= this.start());
  }

  /** Takes a document into account that was opened, and gives it its language. */
  async opened(document: vscode.TextDocument): Promise<void> {
    if (languages.includes(document.languageId) || mayHost(document)) {
      await this.client();
    } else if (seemsUserData(document)) {
      await vscode.languages.setTextDocumentLanguage(document, userData);
    }
  }

  /** Starts it again if it runs. */
  async renew(): Promise<void> {
    if (this.starting) {
      await this.restart();
    }
  }

  async restart(): Promise<void> {
    const before = await this.starting;
    this.starting = undefined;
    await before?.dispose();
    await this.client();
  }

  dispose(): Promise<void> | undefined {
    this.changed.dispose();
    return this.starting?.then(client => client?.dispose());
  }

  private async start(): Promise<BaseLanguageClient | undefined> {
    const client = await this.create(options());
    try {
      await client?.start();
    } catch (reason) {
      void vscode.window.showErrorMessage(`The language server of settingsc did not start: ${reason instanceof Error ? reason.message : String(reason)}`);
      return undefined;
    }
    this.changed.fire();
    return client;
  }
}

function options(): LanguageClientOptions {
  const settings = vscode.workspace.getConfiguration('settingsc');
  return {
    documentSelector: [...languages, ...hostLanguages()].map(language => ({ language })),
    initializationOptions: {
      variant: settings.get('variant'),
      release: settings.get('release'),
      arch: settings.get('arch'),
      changesSinceHead: settings.get('changesSinceHead'),
    },
    synchronize: { configurationSection: 'settingsc' },
    middleware: {
      // The page is the answer; without this nobody would see it.
      executeCommand: async (command, args, next) => {
        const code: unknown = args[0];
        return command === 'settingsc.explain' && typeof code === 'string' ? showPage(code) : next(command, args);
      },
    },
  };
}
