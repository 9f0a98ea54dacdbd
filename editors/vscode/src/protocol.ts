// The server's own requests, beside those of the Language Server Protocol.
import { RequestType } from 'vscode-languageclient';
import type { Position, TextDocumentIdentifier } from 'vscode-languageclient';

export interface PreviewParams {
  textDocument: TextDocumentIdentifier;
  /** The file; without it, the one that the setting at the position becomes. */
  path?: string;
  position?: Position;
}

export interface PreviewFile {
  path: string;
  /** Why the node does not write it. */
  reason?: string;
}

export interface Preview {
  files: PreviewFile[];
  /** The variant whose node it is, with its release. */
  variant?: string;
  /** The file that is shown, its text, and the line that comes of the setting. */
  path?: string;
  text?: string;
  line?: number;
  /** Why there is no text. */
  message?: string;
}

export const previewRequest = new RequestType<PreviewParams, Preview, void>('settingsc/preview');

export interface Targets {
  variants: string[];
  releases: string[];
}

export const targetsRequest = new RequestType<{ release?: string }, Targets, void>('settingsc/targets');
