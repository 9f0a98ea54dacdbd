using System.Text.RegularExpressions;
using Settings.Compiler.Diagnostics;
using Xunit;

namespace Settings.Compiler.Tests.Architecture;

/// <summary>What a finding says is spelled from facts; nothing cuts words out of it or puts words behind it.</summary>
public sealed partial class MessageTests
{
    [Theory]
    [InlineData(nameof(Diagnostic.Message))]
    [InlineData(nameof(Diagnostic.Said))]
    public void A_message_cannot_be_replaced(string property) => Assert.Null(typeof(Diagnostic).GetProperty(property)?.SetMethod);

    [Theory]
    [InlineData("Settings.Compiler")]
    [InlineData("Settings.Migrations")]
    [InlineData("Settings.Cli")]
    public void No_source_edits_a_message(string part)
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf($"compiler/{part}"), "*.cs", SearchOption.AllDirectories).ToArray();
        Assert.NotEmpty(sources);
        Assert.All(sources, file => Assert.DoesNotMatch(Surgery(), File.ReadAllText(file)));
    }

    [Theory]
    [InlineData("return unknown with { Message = text };")]
    [InlineData("finding.Message.Replace(quoted, hidden)")]
    [InlineData("finding.Message + text")]
    [InlineData("unknown.Message[..guess]")]
    public void What_edits_a_message_is_recognised(string code) => Assert.Matches(Surgery(), code);

    [GeneratedRegex(@"with\s*\{\s*(?:Message|Said)\b|\bMessage(?:\s*\+|\.(?:Replace|IndexOf|Substring|Remove|Insert|Split)\b|\[)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Surgery();
}
