using System.CommandLine;
using System.CommandLine.Parsing;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>Options and arguments that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>Lets an option take these words only.</summary>
    /// <param name="option">The option.</param>
    /// <param name="words">The words, as help lists them.</param>
    /// <param name="others">Other spellings of them.</param>
    public static void Limit(Option option, IReadOnlyList<string> words, params IReadOnlyList<string> others)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result => Check(result, option.Name, words, others));
    }

    /// <summary>Lets an argument take these words only.</summary>
    public static void Limit(Argument argument, IReadOnlyList<string> words)
    {
        argument.CompletionSources.Clear();
        argument.CompletionSources.Add([.. words]);
        argument.Validators.Add(result => Check(result, argument.Name, words, []));
    }

    private static void Check(SymbolResult result, string name, IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value, StringComparer.Ordinal) && !others.Contains(token.Value, StringComparer.Ordinal)))
        {
            result.AddError($"{name} cannot be \"{token.Value}\"; {(NearestName.Of(token.Value, words) is { } near ? $"did you mean \"{near}\"? It" : "it")} is one of {string.Join(", ", words)}.");
        }
    }
}
