// The pages about kinds of findings.
import * as vscode from 'vscode';

/** Shows the page about a code. The server has its text. */
export async function showPage(code: string): Promise<void> {
  const page = vscode.Uri.parse(`settingsc:/docs/diagnostics/${code}.md`);
  await vscode.workspace.openTextDocument(page);
  await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
}

/** Shows the page about the finding at the cursor, or about a code that people write. */
export async function explainFinding(): Promise<void> {
  const code = codeAtCursor() ?? (await vscode.window.showInputBox({ prompt: 'The code of a finding', placeHolder: 'BR1001' }));
  if (code) {
    await showPage(code.trim());
  }
}

function codeAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const found = vscode.languages.getDiagnostics(editor.document.uri).filter(diagnostic => diagnostic.code !== undefined);
  const at = editor.selection.active;
  const here = found.find(diagnostic => diagnostic.range.contains(at)) ?? found.find(diagnostic => diagnostic.range.start.line === at.line);
  const code = here?.code;
  return code === undefined ? undefined : String(typeof code === 'object' ? code.value : code);
}
