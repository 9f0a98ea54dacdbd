// The worker: starts the runtime, then passes messages between the page and the server.

interface Exports {
  Settings: { EditorWorker: { Program: { Receive(message: string): void } } };
}

interface Runtime {
  setModuleImports(name: string, imports: object): void;
  getConfig(): { mainAssemblyName: string };
  getAssemblyExports(name: string): Promise<Exports>;
}

interface RuntimeModule {
  dotnet: { create(): Promise<Runtime> };
}

const page = self as unknown as Worker;

page.onmessage = (event: MessageEvent<string>) => {
  start(event.data).then(
    receive => {
      page.onmessage = (message: MessageEvent<unknown>) => receive(JSON.stringify(message.data));
      page.postMessage({});
    },
    (reason: unknown) => page.postMessage({ failed: String(reason) }),
  );
};

// Without it, the runtime takes a worker for one of its own threads, and waits for orders.
Object.assign(self, { dotnetSidecar: true });

async function start(address: string): Promise<(message: string) => void> {
  const { dotnet } = (await import(address)) as RuntimeModule;
  const runtime = await dotnet.create();
  runtime.setModuleImports('settingsc', { send: (message: string) => page.postMessage(JSON.parse(message)) });
  const exports = await runtime.getAssemblyExports(runtime.getConfig().mainAssemblyName);
  return message => exports.Settings.EditorWorker.Program.Receive(message);
}
