// The extension on the desktop: the server is the program settingsc.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { activateWith } from './activation';
import { Comparison, compareWithHead } from './compare';
import { findProgram } from './program';

export function activate(context: vscode.ExtensionContext): void {
  const program = (): string | undefined => findProgram(context.extensionPath);
  const server = activateWith(context, async options => {
    const command = program();
    const initializationOptions = { ...(options.initializationOptions as object), commands: [compareWithHead] };
    return command === undefined ? undefined : new LanguageClient('settingsc', 'Bottlerocket settings', { command, args: ['lsp'] }, { ...options, initializationOptions });
  });
  // Where the window is a browser's, the extension may still run beside a program.
  void vscode.commands.executeCommand('setContext', 'settingsc.hasProgram', true);
  context.subscriptions.push(
    Comparison.register(server, program),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('settingsc.path') && void server.restart()),
  );
}
