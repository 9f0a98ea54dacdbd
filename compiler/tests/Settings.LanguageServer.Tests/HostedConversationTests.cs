using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Settings.Compiler.Tests;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Every conversation about user data again, with the user data as a text in YAML: the same is said, at the places of the YAML.</summary>
public sealed partial class HostedConversationTests
{
    private const int Lines = 3;
    private const int Columns = 4;
    private const string Before = "    kind: NodeClass\n    spec:\n      userData: |\n";

    // Those that are about the document as a whole, about an empty one or about other files, and numbers that are no places.
    private static readonly string[] Others = ["plain-toml", "format-refused", "targets", "explain", "navigation", "preview", "structure", "tokens", "hover-setting", "lens-hints-links", .. InHosts];

    // Those that are about other files already.
    private static string[] InHosts => ["eksctl", "eksctl-flow", "format-in-hosts", "hosts-without-user-data", "hover-variable", "changes-since-head"];

    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("compiler/tests/Settings.LanguageServer.Tests/Conversations"), "*.conversation").Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !Others.Contains(name, StringComparer.Ordinal) && !name.StartsWith("hosted", StringComparison.Ordinal) && !name.StartsWith("migration", StringComparison.Ordinal) && !name.StartsWith("template", StringComparison.Ordinal) && !name.StartsWith("schema", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_is_said_in_a_host(string name)
    {
        var hosted = Hosted(File.ReadAllText(Repository.PathOf($"compiler/tests/Settings.LanguageServer.Tests/Conversations/{name}.conversation")));
        Assert.Equal(Comparable(hosted), Comparable(Conversation.Replay(hosted)));
    }

    // Where the answers are wrapped depends on their length, and the beginning of a line may be before its indentation or behind it.
    private static string Comparable(string conversation) =>
        Beginning().Replace(string.Join(' ', conversation.Split((char[])[' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries)), ":4").Replace("{ ", "{", StringComparison.Ordinal).Replace("[ ", "[", StringComparison.Ordinal).Replace(" ]", "]", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal);

    private static string Hosted(string conversation)
    {
        var output = new StringBuilder();
        var isText = false;
        foreach (var line in conversation.TrimEnd('\n').Split('\n'))
        {
            isText = line.StartsWith("open ", StringComparison.Ordinal) || (isText && (line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal)));
            var written = line.StartsWith("open ", StringComparison.Ordinal) ? $"{line.Split(' ')[0]} {line.Split(' ')[1].Replace(".toml", ".yaml", StringComparison.Ordinal)} yaml\n{Before.TrimEnd('\n')}"
                : isText ? $"        {(line.Length == 0 ? line : line[4..])}"
                : Moved(Name().Replace(line, ".yaml"));
            output.Append(written).Append('\n');
        }

        return output.ToString();
    }

    private static string Moved(string line) => Place().Replace(
        NewText().Replace(line, text => text.Value.Replace("\\n", "\\n    ", StringComparison.Ordinal)),
        place => string.Create(CultureInfo.InvariantCulture, $"{int.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) + Lines}:{int.Parse(place.Groups["column"].ValueSpan, CultureInfo.InvariantCulture) + Columns}"));

    [GeneratedRegex(@"(?<![\w.:""'])(?<line>\d+):(?<column>\d+)(?![\w.])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<=\d):0(?!\d)|resultId: ""\w+""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<=^(change|ask \S+) \w+|file:///\w+)\.toml", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Name();

    [GeneratedRegex("(?<=newText: )\".*\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex NewText();
}
