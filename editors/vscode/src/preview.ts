// The rendered file beside the document. It follows the cursor: the file and the line that the setting there becomes.
import * as vscode from 'vscode';
import { activeHost, mayHost, userData } from './documents';
import { previewRequest } from './protocol';
import type { Preview } from './protocol';
import type { Server } from './server';

const scheme = 'settingsc-preview';
const delayMs = 100;

export class PreviewPanel implements vscode.Disposable {
  private readonly mark = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    overviewRulerColor: new vscode.ThemeColor('editorInfo.foreground'),
  });
  private readonly subscriptions: vscode.Disposable[];
  private source: vscode.Uri | undefined;
  /** The file that people named; it stays whatever the cursor is at. */
  private named: string | undefined;
  private shown: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      this.mark,
      vscode.window.onDidChangeTextEditorSelection(event => this.follow(event.textEditor)),
      vscode.window.onDidChangeActiveTextEditor(editor => editor && this.follow(editor)),
      vscode.workspace.onDidChangeTextDocument(event => {
        const editor = vscode.window.activeTextEditor;
        if (editor?.document === event.document) {
          this.follow(editor);
        }
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Opens the file that the setting at the cursor becomes; if there is none, people choose one. */
  async open(): Promise<void> {
    const editor = activeHost();
    if (!editor) {
      return;
    }
    this.source = editor.document.uri;
    this.named = undefined;
    const answer = await this.ask(editor, undefined);
    if (answer?.path) {
      await this.show(editor, answer);
    } else if (answer) {
      await this.choose(editor, answer);
    }
  }

  /** Opens a file that people choose. */
  async openFile(): Promise<void> {
    const editor = activeHost();
    const answer = editor && (await this.ask(editor, undefined));
    if (editor && answer) {
      this.source = editor.document.uri;
      await this.choose(editor, answer);
    }
  }

  private async choose(editor: vscode.TextEditor, answer: Preview): Promise<void> {
    if (answer.files.length === 0) {
      void vscode.window.showInformationMessage(answer.message ?? 'No files are rendered.');
      return;
    }
    const files = answer.files.map(file => ({ label: file.path, description: file.reason ?? '' }));
    const chosen = await vscode.window.showQuickPick(files, { placeHolder: `A file of ${answer.variant ?? 'the node'}`, matchOnDescription: true });
    if (chosen) {
      this.named = chosen.label;
      const named = await this.ask(editor, chosen.label);
      if (named) {
        await this.show(editor, named);
      }
    }
  }

  private follow(editor: vscode.TextEditor): void {
    if (!this.isOpen() || (editor.document.languageId !== userData && !mayHost(editor.document))) {
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(editor), delayMs);
  }

  private async update(editor: vscode.TextEditor): Promise<void> {
    const isSame = this.source?.toString() === editor.document.uri.toString();
    const answer = await this.ask(editor, isSame ? this.named : undefined);
    if (answer?.path && this.isOpen() && vscode.window.activeTextEditor === editor) {
      this.source = editor.document.uri;
      await this.show(editor, answer);
    }
  }

  private async ask(editor: vscode.TextEditor, path: string | undefined): Promise<Preview | undefined> {
    const client = await this.server.client();
    const position = editor.selection.active;
    return client?.sendRequest(previewRequest, {
      textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
      position: { line: position.line, character: position.character },
      ...(path === undefined ? {} : { path }),
    });
  }

  private async show(editor: vscode.TextEditor, answer: Preview): Promise<void> {
    const path = answer.path;
    const client = await this.server.client();
    if (!path || !client) {
      return;
    }
    // The address as the server writes it, so that it can tell when the text changes.
    const address = `${scheme}:${path.split('/').map(encodeURIComponent).join('/')}?${encodeURIComponent(client.code2ProtocolConverter.asUri(editor.document.uri))}`;
    const uri = vscode.Uri.parse(address, true);
    const open = vscode.window.visibleTextEditors.find(visible => visible.document.uri.scheme === scheme);
    const shown = open?.document.uri.toString() === uri.toString() ? open : await vscode.window.showTextDocument(uri, {
      viewColumn: open?.viewColumn ?? vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
    this.shown = uri.toString();
    const line = answer.text === undefined ? undefined : answer.line;
    if (line === undefined) {
      shown.setDecorations(this.mark, []);
      return;
    }
    const range = new vscode.Range(line, 0, line, 0);
    shown.setDecorations(this.mark, [range]);
    shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private isOpen(): boolean {
    return this.shown !== undefined && vscode.window.visibleTextEditors.some(editor => editor.document.uri.toString() === this.shown);
  }
}
