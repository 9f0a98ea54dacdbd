using System.Text;
using System.Text.Json.Nodes;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Xunit;

namespace Settings.Conformance.Tests.Toml;

/// <summary>The official TOML suite, as far as it is about TOML 1.0.</summary>
public sealed class OfficialSuiteTests
{
    private static string[] ListOf10 => File.ReadAllLines(ConformanceData.TomlSuiteOf("files-toml-1.0.0"));

    [Fact]
    public void Valid_documents_hold_what_the_suite_says_and_print_back_byte_for_byte()
    {
        var failures = new List<string>();
        var files = Files(ListOf10, "valid/");
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(ConformanceData.TomlSuiteOf(file));
            var bound = Read(file, bytes, out var isValid);
            var expected = JsonNode.Parse(File.ReadAllText(ConformanceData.TomlSuiteOf(Path.ChangeExtension(file, ".json"))));
            if (!isValid)
            {
                failures.Add($"{file}: {bound.Diagnostics[0].Code} {bound.Diagnostics[0].Message}");
            }
            else if (!TaggedJson.AreEqual(expected, TaggedJson.Of(bound.Root)))
            {
                failures.Add($"{file}: {TaggedJson.Of(bound.Root).ToJsonString()}");
            }
            else if (!Printed(bound.Tree).SequenceEqual(bytes))
            {
                failures.Add($"{file}: does not print back");
            }
        }

        Report(failures, files.Length, atLeast: 150);
    }

    [Fact]
    public void Invalid_documents_have_an_error()
    {
        var failures = new List<string>();
        var files = Files(ListOf10, "invalid/");
        foreach (var file in files)
        {
            Read(file, File.ReadAllBytes(ConformanceData.TomlSuiteOf(file)), out var isValid);
            if (isValid)
            {
                failures.Add(file);
            }
        }

        Report(failures, files.Length, atLeast: 300);
    }

    [Fact]
    public void What_only_newer_TOML_allows_is_an_error_that_names_the_version()
    {
        var failures = new List<string>();
        var newer = Files(File.ReadAllLines(ConformanceData.TomlSuiteOf("files-toml-1.1.0")), "valid/")
            .Except(Files(ListOf10, "valid/"), StringComparer.Ordinal).ToArray();
        var refused = 0;
        foreach (var file in newer)
        {
            // The suite lists many a document of TOML 1.0 under 1.1 only; those are valid here too.
            var bound = Read(file, File.ReadAllBytes(ConformanceData.TomlSuiteOf(file)), out var isValid);
            refused += isValid ? 0 : 1;
            if (!bound.Diagnostics.All(d => d.Message.Contains("TOML 1.1", StringComparison.Ordinal)))
            {
                failures.Add($"{file}: {string.Join(" | ", bound.Diagnostics.Select(d => d.Message))}");
            }
        }

        Report(failures, refused, atLeast: 10);
    }

    private static BoundDocument Read(string name, byte[] bytes, out bool isValid)
    {
        var diagnostics = new DiagnosticBag();
        var bound = DocumentReader.Read(SourceDecoder.Decode(name, bytes, diagnostics));
        isValid = bound.IsValid && !diagnostics.HasErrors;
        return bound;
    }

    private static byte[] Printed(SyntaxTree tree)
    {
        var text = new StringBuilder();
        for (var i = 0; i < tree.Tokens.Count; i++)
        {
            text.Append(tree.Source.Slice(tree.Tokens.SpanOf(i)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Files(string[] list, string folder) =>
        [.. list.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && f.EndsWith(".toml", StringComparison.Ordinal))];

    private static void Report(List<string> failures, int count, int atLeast)
    {
        Assert.True(count >= atLeast, $"only {count} documents were found");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count}:\n{string.Join('\n', failures.Take(30))}");
    }
}
