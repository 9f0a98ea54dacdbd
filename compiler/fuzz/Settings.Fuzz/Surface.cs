using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Settings.Fuzz;

/// <summary>A part of the program that reads something, and the laws for it.</summary>
/// <param name="Name">Its name, and that of its folder in the corpus.</param>
/// <param name="Seeds">What is damaged.</param>
/// <param name="Run">Gives a document to the program; fails with a sentence when a law of its own is broken.</param>
public sealed partial record Surface(string Name, IReadOnlyList<string> Seeds, Func<string, ProgramAnswer> Run)
{
    // Documents are small; machines that do much else are slow.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Gives a document to the program.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Which law is broken, or null, and how long it took.</returns>
    public (string? Broken, TimeSpan Time) Judge(string document)
    {
        var clock = Stopwatch.StartNew();
        ProgramAnswer answer;
        try
        {
            answer = Run(document);
        }
#pragma warning disable CA1031 // That there is none is the law.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return ($"an exception: {failure}", clock.Elapsed);
        }

        return (answer.Broken ?? BrokenBy(document, answer, clock.Elapsed), clock.Elapsed);
    }

    private static string? BrokenBy(string document, ProgramAnswer answer, TimeSpan time)
    {
        var said = $"{answer.Output}\n{answer.Error}";
        return answer.Exit is not (0 or 1 or 2) ? $"the exit code {answer.Exit}"
            : Words().Match(answer.Error) is { Success: true } word ? $"it says \"{word.Value}\": {answer.Error}"
            : answer.Exit == 2 && said.Trim().Length == 0 ? "it says nothing"
            : answer.HidesSecrets && document.Contains(Mutator.Secret, StringComparison.Ordinal) && said.Contains(Mutator.Secret, StringComparison.Ordinal) ? $"a secret is shown: {said}"
            : time > Longest ? $"it took {time}"
            : null;
    }

    // Documents are quoted in findings, on standard output; errors of the program itself are not.
    [GeneratedRegex(@"defect in settingsc|\b[A-Z][A-Za-z]+_[A-Z][a-z]\w+|Exception|^\s+at [A-Z]", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
