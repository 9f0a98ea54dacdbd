using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;

namespace Settings.LanguageServer.Server;

/// <summary>Carries out the commands of workspace/executeCommand.</summary>
/// <param name="documents">The documents.</param>
/// <param name="explain">Finds the page about a kind of finding; null when there is no such kind.</param>
internal sealed class CommandRunner(OpenDocuments documents, Func<string, string?> explain)
{
    /// <summary>Carries one out.</summary>
    /// <returns>What it answers, for people.</returns>
    /// <exception cref="RequestException">There is no such command, or its arguments do not fit.</exception>
    public string Run(ExecuteCommandParams command, CancellationToken cancellation) => command.Command switch
    {
        Commands.Explain => TextsOf(command) is [var code]
            ? explain(code) ?? throw new RequestException(RpcError.InvalidParams, $"Unknown code '{code}'.")
            : throw new RequestException(RpcError.InvalidParams, $"'{Commands.Explain}' needs one argument, a code such as BR1001."),
        Commands.RunMigrationTest => TextsOf(command) is [var uri, .. var name] && name.Length < 2
            ? documents[uri].RunTest(name.FirstOrDefault(), cancellation) ?? throw new RequestException(RpcError.InvalidParams, $"'{uri}' has no such test.")
            : throw new RequestException(RpcError.InvalidParams, $"'{Commands.RunMigrationTest}' needs the address of a migration, and may have the name of one of its tests."),
        _ => throw new RequestException(RpcError.InvalidParams, $"Unknown command '{command.Command}'; write {string.Join(" or ", Commands.All.Select(known => $"'{known}'"))}."),
    };

    private static string[] TextsOf(ExecuteCommandParams command) =>
        command.Arguments ?? [];
}
