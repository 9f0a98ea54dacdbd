using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Settings.Cli.Input;

/// <summary>One of several equal parts of the inputs: which part a file is in depends on its name alone, so machines that know nothing of each other share the work.</summary>
/// <param name="Index">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
internal sealed record Shard(int Index, int Count)
{
    // FNV-1a of 32 bits: it is the same on every machine and in every version.
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    private const int Most = 1_000_000;

    /// <summary>Makes the option.</summary>
    public static Option<string?> CreateOption()
    {
        var option = new Option<string?>("--shard") { Description = "Check only the files of one of several equal parts, such as 3/16; 'settingsc merge' puts the results together.", HelpName = "INDEX/COUNT" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Parse(text) is null)
            {
                result.AddError($"--shard cannot be \"{text}\"; write which part and how many there are, such as 1/16 to 16/16.");
            }
        });
        return option;
    }

    /// <summary>Reads a part such as 3/16; null when it is none.</summary>
    public static Shard? Parse(string? text) =>
        text?.Split('/') is [var index, var count] && Number(index) is { } first && Number(count) is { } all && first <= all ? new Shard(first, all) : null;

    /// <summary>Whether a file is in the part.</summary>
    /// <param name="name">Its name as it was given or found.</param>
    public bool Has(string name)
    {
        var hash = OffsetBasis;
        foreach (var unit in Encoding.UTF8.GetBytes(name.Replace('\\', '/')))
        {
            hash = unchecked((hash ^ unit) * Prime);
        }

        return hash % (uint)Count == (uint)(Index - 1);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most ? number : null;
}
