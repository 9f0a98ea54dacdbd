// What would be different on another variant, from 'settingsc diff'.
import * as path from 'node:path';
import * as vscode from 'vscode';
import { activeUserData } from './documents';
import { run } from './program';
import type { Server } from './server';
import { chooseVariant } from './target';

const scheme = 'settingsc-diff';

export class Comparison implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();

  static register(server: Server, program: () => string | undefined): vscode.Disposable {
    const comparison = new Comparison();
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, comparison),
      vscode.workspace.onDidCloseTextDocument(document => comparison.texts.delete(document.uri.toString())),
      vscode.commands.registerCommand('settingsc.compare', () => comparison.open(server, program)),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? 'Compare again: this comparison has been closed.';
  }

  private async open(server: Server, program: () => string | undefined): Promise<void> {
    const document = activeUserData()?.document;
    const file = document && program();
    const variant = file && (await chooseVariant(server, 'Compare with'));
    if (!document || !variant) {
      return;
    }
    const name = path.basename(document.uri.path);
    const uri = vscode.Uri.from({ scheme, path: `/${name} on ${variant}.diff`, query: document.uri.toString() });
    this.texts.set(uri.toString(), await compare(file, document, variant));
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}

async function compare(program: string, document: vscode.TextDocument, variant: string): Promise<string> {
  const settings = vscode.workspace.getConfiguration('settingsc');
  const options = ['variant', 'release', 'arch'].flatMap(key => {
    const value = settings.get<string | null>(key);
    return value ? [`--${key}`, value] : [];
  });
  // A saved file keeps its settingsc.toml; of another only the text is known.
  const isSaved = document.uri.scheme === 'file' && !document.isDirty;
  const args = ['diff', isSaved ? document.uri.fsPath : '-', '--to-variant', variant, ...options];
  const folder = document.uri.scheme === 'file' ? path.dirname(document.uri.fsPath) : undefined;
  const outcome = await run(program, args, isSaved ? '' : document.getText(), folder);
  return [outcome.output, outcome.errors].filter(text => text !== '').join('\n') || 'No differences.\n';
}
