// Which documents are ours.
import * as vscode from 'vscode';

export const userData = 'bottlerocket';

/** The languages that the server knows. */
export const languages = [userData, 'bottlerocket-migration', 'bottlerocket-template'];

// As much as the program itself looks at when it searches a folder.
const headLength = 64 * 1024;

const evidence = /^\uFEFF?#:settingsc\b|^[ \t]*\[*[ \t]*["']?settings["']?[ \t]*[.\]]/m;

const mayHold = /(\.(toml|userdata)|(^|[\\/])[^.\\/]+)$/;

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

/** The user data in the active editor; says so if there is none. */
export function activeUserData(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === userData) {
    return editor;
  }
  void vscode.window.showInformationMessage('Open Bottlerocket user data first.');
  return undefined;
}
