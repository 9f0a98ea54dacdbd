using System.Text.Json;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;
using Settings.LanguageServer.UserDataLanguage;

namespace Settings.LanguageServer.Server;

/// <summary>
/// The language server: takes the messages of one client in and answers them. It knows nothing of streams: a program or a page gives
/// it the messages and takes the answers.
/// </summary>
public sealed class LanguageServer
{
    private readonly IServerHost _host;
    private readonly Outbox _outbox;
    private readonly Dispatcher _dispatcher;
    private readonly OpenDocuments _documents;
    private readonly DiagnosticsPublisher _publisher;
    private readonly FeatureMethods _features;
    private readonly WorkspaceFiles _files;
    private readonly Languages _languages;
    private readonly HeadFiles _head;
    private readonly ContentMethods _content;
    private ServerState _state = ServerState.New;
    private ClientCapabilities _client = new();
    private ClientSettings _initial = new();

    /// <summary>A server that waits for initialize.</summary>
    /// <param name="host">The program around it.</param>
    /// <param name="sink">Where messages to the client go.</param>
    public LanguageServer(IServerHost host, IMessageSink sink)
    {
        _host = host;
        _outbox = new Outbox(sink);
        _head = new HeadFiles(host.Committed, LensesChanged, Report);
        _languages = new Languages(host, _head, Say);
        _documents = new OpenDocuments(_languages.Read);
        _publisher = new DiagnosticsPublisher(_documents, _outbox, Report);
        _content = new ContentMethods(_documents, _languages.Addresses);
        _files = new WorkspaceFiles(host, _documents, _languages.Read);
        _features = new FeatureMethods(_documents, _files);
        _dispatcher = new Dispatcher(Methods(), _outbox, MayHandle, Report);
    }

    /// <summary>How the client ended: 0 after shutdown and exit, 1 when it left without; null while it has not.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Takes one message in.</summary>
    /// <param name="message">JSON in UTF-8, without headers; not used after the call.</param>
    public void Receive(ReadOnlyMemory<byte> message) => _dispatcher.Receive(message);

    private Dictionary<string, Method> Methods()
    {
        var methods = new Dictionary<string, Method>(StringComparer.Ordinal)
        {
            ["initialize"] = Method.Request(Received.InitializeParams, Sent.Default.InitializeResult, Initialize),
            ["initialized"] = Method.Notification(Received.NoParams, _ => Register()),
            ["shutdown"] = Method.Request(Received.NoParams, Sent.Default.NoParams, Shutdown),
            ["exit"] = Method.Notification(Received.NoParams, _ => ExitCode = _state == ServerState.ShutDown ? 0 : 1),
            ["$/cancelRequest"] = Method.Notification(Received.CancelParams, parameters => Cancel(parameters.Id)),
            ["$/setTrace"] = Method.Notification(Received.NoParams, static _ => { }),
            ["textDocument/didOpen"] = Method.Notification(Received.DidOpenParams, parameters => Opened(parameters.TextDocument)),
            ["textDocument/didChange"] = Method.Notification(Received.DidChangeParams, parameters => Changed(_documents.Change(parameters))),
            ["textDocument/didSave"] = Method.Notification(Received.DocumentParams, parameters => _head.AskAgain(DocumentUri.PathOf(parameters.TextDocument.Uri))),
            ["textDocument/didClose"] = Method.Notification(Received.DocumentParams, parameters => Close(parameters.TextDocument.Uri)),
            ["workspace/didChangeWatchedFiles"] = Method.Notification(Received.WatchedFilesParams, FilesChanged),
            ["workspace/didChangeConfiguration"] = Method.Notification(Received.ConfigurationParams, ConfigurationChanged),
            ["workspace/didChangeWorkspaceFolders"] = Method.Notification(Received.WorkspaceFoldersParams, parameters => _files.Change(parameters.Event)),
        };
        foreach (var (name, method) in _features.All().Concat(new WorkspaceMethods(_files, _outbox, new CommandRunner(_documents, _languages.PageOf)).All()).Concat(_content.All()).Concat(new TargetMethods(() => _languages.Catalog).All()))
        {
            methods.Add(name, method);
        }

        return methods;
    }

    private InitializeResult Initialize(InitializeParams parameters)
    {
        _client = parameters.Capabilities;
        _features.HasSnippets = _client.HasSnippets;
        _documents.Encoding = PositionEncoding.Of(_client.PositionEncodings);
        _initial = parameters.InitializationOptions ?? new();
        _languages.Settings = _initial;
        _languages.ComparesWithHead = parameters.Commands.Contains(ChangesLens.CompareCommand);
        _languages.Addresses.ClientAsks = _client.AsksForTexts;
        _languages.Open();
        _files.Start(parameters);
        _state = ServerState.Running;
        return new InitializeResult(Capabilities.Of(_documents.Encoding, _client.Registers), new ServerInfo("settingsc", _host.Version));
    }

    private NoParams? Shutdown(NoParams parameters)
    {
        _state = ServerState.ShutDown;
        return null;
    }

    private RequestException? MayHandle(string method) => (_state, method) switch
    {
        (ServerState.New, "initialize" or "exit") => null,
        (ServerState.New, _) => new RequestException(RpcError.ServerNotInitialized, "The first request is 'initialize'."),
        (ServerState.Running, "initialize") => new RequestException(RpcError.InvalidRequest, "The server is initialized already."),
        (ServerState.ShutDown, "exit") => null,
        (ServerState.ShutDown, _) => new RequestException(RpcError.InvalidRequest, "The server is shut down."),
        _ => null,
    };

    private void Register()
    {
        var registrations = ExclusiveFeatures.RegistrationsOf(_client.Registers).ToList();
        if (_client.WatchesFiles)
        {
            registrations.Add(new Registration("files", "workspace/didChangeWatchedFiles", new RegistrationOptions { Watchers = [new FileWatcher("**/*")] }));
        }

        if (registrations.Count > 0)
        {
            _dispatcher.Ask("client/registerCapability", new RegistrationParams(registrations.ToArray()), Sent.Default.RegistrationParams, static _ => { });
        }
    }

    private void Cancel(JsonElement id)
    {
        if (RequestId.Of(id) is { } known)
        {
            _dispatcher.Cancel(known);
        }
    }

    private void Opened(TextDocumentItem item)
    {
        _head.Forget(DocumentUri.PathOf(item.Uri));
        Changed(_documents.Open(item));
    }

    private void LensesChanged()
    {
        if (_client.RefreshesLenses)
        {
            _dispatcher.Ask("workspace/codeLens/refresh", null, Sent.Default.NoParams, static _ => { });
        }
    }

    private void Changed(LanguageDocument? document)
    {
        document?.Begin();

        // A client that asks for diagnostics itself is not told them, too.
        if (document is not null && !_client.AsksForDiagnostics)
        {
            _publisher.Schedule(document);
        }

        foreach (var address in document is null ? [] : _content.ShownOf(document.Document.Uri))
        {
            _dispatcher.Ask("workspace/textDocumentContent/refresh", new TextContentParams(address), Sent.Default.TextContentParams, static _ => { });
        }
    }

    private void Close(string uri)
    {
        _head.Forget(DocumentUri.PathOf(uri));
        _documents.Close(uri);
        _features.Forget(uri);
        if (!_client.AsksForDiagnostics)
        {
            _publisher.Clear(uri);
        }
    }

    private void FilesChanged(WatchedFilesParams parameters)
    {
        var paths = parameters.Changes.Select(change => DocumentUri.PathOf(change.Uri)).OfType<string>().ToArray();
        _head.FilesChanged(paths);
        if (paths.Any(_languages.DependsOn))
        {
            Renew();
        }
        else if (paths.Any(_host.MayCallTemplates))
        {
            SeeAnew();
        }
    }

    // A client that can be asked is asked; others send their settings along. One that has none to tell keeps to what initialize said.
    private void ConfigurationChanged(ConfigurationParams parameters)
    {
        if (parameters.Settings?.Settingsc is { } sent)
        {
            Configure(sent);
        }
        else if (_client.HasConfiguration)
        {
            _dispatcher.Ask(
                "workspace/configuration", new ConfigurationRequestParams([new ConfigurationItem("settingsc")]), Sent.Default.ConfigurationRequestParams,
                answer => Configure(answer is { ValueKind: JsonValueKind.Array } sections && sections.GetArrayLength() == 1 && sections[0].ValueKind == JsonValueKind.Object
                    ? Received.ClientSettings(JsonMembers.OfParameters(sections[0])) : _initial));
        }
    }

    private void Configure(ClientSettings settings)
    {
        if (settings != _languages.Settings)
        {
            _languages.Settings = settings;
            Renew();
        }
    }

    private void Renew()
    {
        _host.ForgetConfigurations();
        _languages.Open();
        SeeAnew();
    }

    private void SeeAnew()
    {
        _host.ForgetCallers();
        _documents.Renew();
        _files.Forget();
        foreach (var document in _documents.All)
        {
            Changed(document);
        }

        if (_client is { AsksForDiagnostics: true, RefreshesDiagnostics: true })
        {
            _dispatcher.Ask("workspace/diagnostic/refresh", null, Sent.Default.NoParams, static _ => { });
        }
    }

    private void Say(string message) => _outbox.Notify("window/showMessage", new MessageParams(1, message), Sent.Default.MessageParams);

    private void Report(Exception defect) => _outbox.Notify(
        "window/logMessage", new MessageParams(1, $"A defect in settingsc: {defect.GetType().Name}: {defect.Message}"), Sent.Default.MessageParams);
}
