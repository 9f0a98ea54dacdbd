using System.Text;
using Settings.Compiler.Tests.Laws;
using Xunit;

namespace Settings.Conformance.Tests.Toml;

/// <summary>Our reader and Tomlyn on the official TOML suite: the same verdict and the same values, but for the known differences.</summary>
public sealed class SecondOpinionSuiteTests
{
    [Fact]
    public void Both_say_the_same_of_every_document_of_the_suite()
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var failures = new List<string>();
        var files = File.ReadAllLines(ConformanceData.TomlSuiteOf("files-toml-1.0.0")).Concat(File.ReadAllLines(ConformanceData.TomlSuiteOf("files-toml-1.1.0")))
            .Where(file => file.EndsWith(".toml", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var file in files)
        {
            try
            {
                if (SecondOpinion.Differs(strict.GetString(File.ReadAllBytes(ConformanceData.TomlSuiteOf(file)))) is { } difference && !KnownDifference.IsKnown(difference))
                {
                    failures.Add($"{file}: {difference}");
                }
            }
            catch (DecoderFallbackException)
            {
                // Neither parser is asked about bytes that are not UTF-8.
                continue;
            }
        }

        Assert.True(files.Length > 500, $"only {files.Length} documents were found");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
