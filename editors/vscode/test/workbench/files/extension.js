// A folder in memory: what the tests open.
const vscode = require('vscode');

const files = new Map(Object.entries({
  '/node.toml': '#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings]\nmotd = "hello"\n\n[settings.ntp]\ntime-servers = ["ntp.example.com"]\n\n[settings.kubernetes]\nmax-pod = 58\n',
  '/later.toml': '# What this is for.\n\n[settings]\nmotd   =   "later"\n',
  '/other.toml': '[package]\nname = "settings"\n',
  '/karpenter.yaml': 'apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nspec:\n  amiSelectorTerms:\n    - alias: bottlerocket@1.50.0\n  userData: |\n    [settings.kubernetes]\n    max-pod = 58\n    cluster-domain   =   "a.b"\n',
  '/main.tf': 'resource "aws_launch_template" "a" {\n  user_data = base64encode(<<-EOT\n    #:settingsc variant=aws-k8s-1.34 release=1.50.0\n    [settings.kernel]\n    lockdwn = "none"\n    EOT\n  )\n}\n',
  '/values.yaml': 'settings:\n  motd:    "hello"\n  list:\n  - a\n',
  '/a.migration': '# Why.\nadd settings.motd\n',
  '/motd.scriban': '+++\nformat = "text"\nextensions = ["motd"]\n+++\n{{ html_escape settings.motd }}\n',
}));

class Memory {
  changed = new vscode.EventEmitter();
  onDidChangeFile = this.changed.event;

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat(uri) {
    if (uri.path === '/') {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.readFile(uri).length };
  }

  readDirectory() {
    return [...files.keys()].map(path => [path.slice(1), vscode.FileType.File]);
  }

  readFile(uri) {
    const text = files.get(uri.path);
    if (text === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return new TextEncoder().encode(text);
  }

  writeFile(uri, content) {
    files.set(uri.path, new TextDecoder().decode(content));
  }

  createDirectory() {}

  delete() {}

  rename() {}
}

exports.activate = context => {
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', new Memory(), { isCaseSensitive: true }));
};
