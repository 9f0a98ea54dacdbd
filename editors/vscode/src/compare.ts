// What would be different on another variant, and what differs from git's HEAD, from 'settingsc diff'.
import * as path from 'node:path';
import * as vscode from 'vscode';
import { activeHost, activeUserData } from './documents';
import { run } from './program';
import type { Outcome } from './program';
import type { Server } from './server';
import { chooseVariant } from './target';

const scheme = 'settingsc-diff';

/** The command that the server gives to what it says of HEAD, if it is told of the command. */
export const compareWithHead = 'settingsc.compareWithHead';

export class Comparison implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();

  /** Fired when a comparison was made again. */
  readonly onDidChange = this.changed.event;

  static register(server: Server, program: () => string | undefined): vscode.Disposable {
    const comparison = new Comparison();
    return vscode.Disposable.from(
      comparison.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, comparison),
      vscode.workspace.onDidCloseTextDocument(document => comparison.texts.delete(document.uri.toString())),
      vscode.commands.registerCommand('settingsc.compare', () => comparison.withVariant(server, program)),
      vscode.commands.registerCommand(compareWithHead, (uri?: string) => comparison.withHead(program, uri)),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? 'Compare again: this comparison has been closed.';
  }

  private async withVariant(server: Server, program: () => string | undefined): Promise<void> {
    const document = activeUserData()?.document;
    const file = document && program();
    const variant = file && (await chooseVariant(server, 'Compare with'));
    if (!document || !variant) {
      return;
    }
    await this.show(document, `on ${variant}`, await compare(file, document, variant));
  }

  private async withHead(program: () => string | undefined, uri?: string): Promise<void> {
    const document = uri === undefined ? activeHost()?.document : await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const file = document && program();
    if (!document || !file) {
      return;
    }
    if (document.uri.scheme !== 'file') {
      void vscode.window.showInformationMessage('Only files can be compared with HEAD.');
      return;
    }
    // Only what is saved has a place in the repository.
    const name = path.basename(document.uri.fsPath);
    const outcome = await run(file, ['diff', '--git', 'HEAD', `:(literal)${name}`, ...options()], '', path.dirname(document.uri.fsPath));
    const note = document.isDirty ? 'Changes that are not saved are not compared.\n' : '';
    await this.show(document, 'since HEAD', note + textOf(outcome));
  }

  private async show(document: vscode.TextDocument, what: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${path.basename(document.uri.path)} ${what}.diff`, query: document.uri.toString() });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}

// What people set in the editor, as options.
function options(): string[] {
  const settings = vscode.workspace.getConfiguration('settingsc');
  return ['variant', 'release', 'arch'].flatMap(key => {
    const value = settings.get<string | null>(key);
    return value ? [`--${key}`, value] : [];
  });
}

function textOf(outcome: Outcome): string {
  return [outcome.output, outcome.errors].filter(text => text !== '').join('\n') || 'No differences.\n';
}

async function compare(program: string, document: vscode.TextDocument, variant: string): Promise<string> {
  // A saved file keeps its settingsc.toml; of another only the text is known.
  const isSaved = document.uri.scheme === 'file' && !document.isDirty;
  const args = ['diff', isSaved ? document.uri.fsPath : '-', '--to-variant', variant, ...options()];
  const folder = document.uri.scheme === 'file' ? path.dirname(document.uri.fsPath) : undefined;
  return textOf(await run(program, args, isSaved ? '' : document.getText(), folder));
}
