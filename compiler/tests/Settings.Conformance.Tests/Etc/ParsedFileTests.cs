using Settings.Compiler.Formats;
using Settings.Compiler.Rendering;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>Whether the files of nodes parse in their own format; ours are the same.</summary>
public sealed class ParsedFileTests
{
    [Fact]
    public void A_file_parses_when_it_does_so_on_the_node()
    {
        var failures = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<(string Format, string Sha256)>();
        foreach (var (release, variant, name) in NodeCases.All.Select(row => row.Data))
        {
            var one = NodeCases.Of(release, variant, name);
            foreach (var (expected, actual) in one.Files.Zip(OwnNodes.Of(one).Render()).Where(pair => pair.First.IsWritten && seen.Add((pair.First.Format, pair.First.Sha256))))
            {
                var findings = (FileFormats.Find(expected.Format) ?? FileFormats.Text).Verify(actual.Outcome is RenderedFile rendered ? rendered.Text : string.Empty);
                if ((findings.Count == 0) != expected.Parses)
                {
                    failures.Add($"{release} {variant} {name} {expected.Path}: {(findings.Count == 0 ? "parses" : findings[0].Reason)}");
                }
            }
        }

        Failures.AssertNone(failures);
        Assert.True(seen.Count > 200, $"Only {seen.Count} different files were found.");
    }
}
