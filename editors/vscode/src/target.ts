// The target in the status bar, and how people choose another one.
import * as vscode from 'vscode';
import { activeUserData, userData } from './documents';
import { previewRequest, targetsRequest } from './protocol';
import type { Server } from './server';

const delayMs = 300;
const comment = /^\uFEFF?#:settingsc\b.*$/;

export class TargetStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('settingsc.target', vscode.StatusBarAlignment.Right, 100);
  private readonly subscriptions: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Server) {
    this.item.name = 'Bottlerocket target';
    this.item.command = 'settingsc.selectTarget';
    this.subscriptions = [
      this.item,
      server.onDidStart(() => this.soon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.soon()),
      vscode.workspace.onDidChangeTextDocument(event => event.document === vscode.window.activeTextEditor?.document && this.soon()),
      vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('settingsc') && this.soon()),
    ];
    this.soon();
  }

  dispose(): void {
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), delayMs);
  }

  private async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== userData) {
      this.item.hide();
      return;
    }
    const client = await this.server.client();
    if (!client) {
      this.item.hide();
      return;
    }
    const answer = await client.sendRequest(previewRequest, { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } }).catch(() => undefined);
    this.item.text = `$(target) ${answer?.variant ?? writtenIn(document)}`;
    this.item.tooltip = answer?.variant ? 'The node whose files are previewed. Select to check for another target.' : 'No node accepts the document. Select to check for another target.';
    this.item.show();
  }
}

function writtenIn(document: vscode.TextDocument): string {
  const settings = vscode.workspace.getConfiguration('settingsc');
  const variant = settings.get<string | null>('variant') ?? /variant=(\S+)/.exec(comment.exec(document.lineAt(0).text)?.[0] ?? '')?.[1];
  return variant ?? 'any variant';
}

/** Lets people choose a variant; undefined if they do not. */
export async function chooseVariant(server: Server, placeHolder: string, others: string[] = [], release?: string): Promise<string | undefined> {
  const targets = await (await server.client())?.sendRequest(targetsRequest, release === undefined ? {} : { release });
  return targets && vscode.window.showQuickPick([...others, ...targets.variants], { placeHolder });
}

/** Lets people choose a target, and where it is written. */
export async function selectTarget(server: Server): Promise<void> {
  const editor = activeUserData();
  const client = editor && (await server.client());
  if (!editor || !client) {
    return;
  }
  const open = 'As the document or settingsc.toml says';
  const { releases } = await client.sendRequest(targetsRequest, {});
  const release = await vscode.window.showQuickPick([open, ...releases], { placeHolder: 'The release to check for' });
  const variant = release && (await chooseVariant(server, 'The variant to check for', [open], release === open ? undefined : release));
  if (!variant) {
    return;
  }
  const chosen = { variant: variant === open ? undefined : variant, release: release === open ? undefined : release };
  const places = [
    { label: 'In the first line of this document', write: () => writeComment(editor, chosen) },
    { label: 'For all documents in this editor', write: () => writeSettings(chosen) },
  ];
  const place = await vscode.window.showQuickPick(places, { placeHolder: 'Where is it written?' });
  await place?.write();
}

interface Chosen {
  variant: string | undefined;
  release: string | undefined;
}

async function writeComment(editor: vscode.TextEditor, chosen: Chosen): Promise<void> {
  const words = [chosen.variant && `variant=${chosen.variant}`, chosen.release && `release=${chosen.release}`].filter(Boolean);
  const line = words.length > 0 ? ['#:settingsc', ...words].join(' ') : '';
  const first = editor.document.lineAt(0);
  await editor.edit(edit => {
    if (!comment.test(first.text)) {
      edit.insert(first.range.start, line && `${line}\n`);
    } else if (line) {
      edit.replace(first.range, line);
    } else {
      edit.delete(first.rangeIncludingLineBreak);
    }
  });
}

async function writeSettings(chosen: Chosen): Promise<void> {
  const settings = vscode.workspace.getConfiguration('settingsc');
  const scope = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('variant', chosen.variant, scope);
  await settings.update('release', chosen.release, scope);
}
