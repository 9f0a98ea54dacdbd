using Xunit;

namespace Settings.Compiler.Tests;

/// <summary>What tests find wrong with the data of the repository: for the author of the data, each says the place, what is wrong and what to do.</summary>
internal static class Findings
{
    /// <summary>Fails with all findings, one a line.</summary>
    public static void None(IEnumerable<string> findings)
    {
        string[] all = [.. findings];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
