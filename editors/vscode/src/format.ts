// The user data inside a file of another language in its canonical form. What is around it is left to the formatter of that language.
import * as vscode from 'vscode';
import { DocumentFormattingRequest } from 'vscode-languageclient';
import { activeHost } from './documents';
import type { Server } from './server';

/** Formats the user data in the active editor; says so if nothing is to be done. */
export async function formatUserData(server: Server): Promise<void> {
  const editor = activeHost();
  const client = editor && (await server.client());
  if (!editor || !client) {
    return;
  }
  const { document, options } = editor;
  const edits = await client.sendRequest(DocumentFormattingRequest.type, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    options: { tabSize: Number(options.tabSize), insertSpaces: Boolean(options.insertSpaces) },
  });
  if (!edits) {
    void vscode.window.showInformationMessage('This file has no user data that can be formatted.');
    return;
  }
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
  await vscode.workspace.applyEdit(change);
}
