// What the desktop and the browser have in common.
import * as vscode from 'vscode';
import { explainFinding } from './explain';
import { formatUserData } from './format';
import { PreviewPanel } from './preview';
import { Server } from './server';
import type { CreateClient } from './server';
import { selectTarget, TargetStatus } from './target';

export function activateWith(context: vscode.ExtensionContext, create: CreateClient): Server {
  const server = new Server(create);
  const preview = new PreviewPanel(server);
  const opened = (document: vscode.TextDocument): void => void server.opened(document);
  context.subscriptions.push(
    { dispose: () => server.dispose() },
    preview,
    new TargetStatus(server),
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidSaveTextDocument(opened),
    vscode.commands.registerCommand('settingsc.preview', () => preview.open()),
    vscode.commands.registerCommand('settingsc.previewFile', () => preview.openFile()),
    vscode.commands.registerCommand('settingsc.explainFinding', () => explainFinding()),
    vscode.commands.registerCommand('settingsc.formatUserData', () => formatUserData(server)),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('settingsc.hosts')) {
        void server.renew().then(() => vscode.workspace.textDocuments.forEach(opened));
      }
    }),
    vscode.commands.registerCommand('settingsc.selectTarget', () => selectTarget(server)),
    vscode.commands.registerCommand('settingsc.restart', () => server.restart()),
  );
  vscode.workspace.textDocuments.forEach(opened);
  return server;
}
