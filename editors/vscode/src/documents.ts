// Which documents are ours.
import * as vscode from 'vscode';

export const userData = 'bottlerocket';

/** The languages that the server knows. */
export const languages = [userData, 'bottlerocket-migration', 'bottlerocket-template'];

// What a text has somewhere if the server may find user data inside it, in clear or encoded: others do not start it.
const hint = /bottlerocket|#:settingsc|\[[ \t]*\\?["']?settings\\?["']?[ \t]*[.\]]|^[ \t"'`]*settings\.[\w-]|c2V0dGluZ3|NldHRpbmdz|zZXR0aW5nc|H4sI/im;

/** The languages of other files that people want user data to be found in. */
export function hostLanguages(): string[] {
  const value = vscode.workspace.getConfiguration('settingsc').get<string[] | string>('hosts');
  return Array.isArray(value) ? value.filter(language => !languages.includes(language)) : [];
}

/** Whether a document in another language may have user data inside it. */
export function mayHost(document: vscode.TextDocument): boolean {
  return hostLanguages().includes(document.languageId) && hint.test(document.getText());
}

// As much as the program itself looks at when it searches a folder.
const headLength = 64 * 1024;

const evidence = /^\uFEFF?#:settingsc\b|^[ \t]*\[*[ \t]*["']?settings["']?[ \t]*[.\]]/m;

const mayHold = /(\.(toml|userdata)(\.(tpl|tftpl|tmpl|gotmpl|j2|jinja2?|erb|template|mustache))?|(^|[\\/])[^.\\/]+)$/;

/** Whether a text is user data: what it contains says so. */
export function isUserData(text: string): boolean {
  return evidence.test(text.slice(0, headLength));
}

/** Whether a document of no certain language is user data. */
export function seemsUserData(document: vscode.TextDocument): boolean {
  return (
    ['toml', 'plaintext'].includes(document.languageId) &&
    (document.isUntitled || mayHold.test(document.uri.path)) &&
    isUserData(document.getText())
  );
}

/** The active editor if it shows user data, or a file that may have some inside it; says so if there is none. */
export function activeHost(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && mayHost(editor.document) ? editor : activeUserData();
}

/** The user data in the active editor; says so if there is none. */
export function activeUserData(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === userData) {
    return editor;
  }
  void vscode.window.showInformationMessage('Open Bottlerocket user data first.');
  return undefined;
}
