using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Configuration;

/// <summary>The words of configuration files for how much findings matter.</summary>
public static class SeverityLevels
{
    /// <summary>The words, in the order of <see cref="SeverityLevel"/>.</summary>
    public static ImmutableArray<string> Words { get; } = ["off", "info", "warning", "error"];

    /// <summary>The level of a word; null when it is none.</summary>
    public static SeverityLevel? Find(string word) => Words.IndexOf(word) is >= 0 and var at ? (SeverityLevel)at : null;

    /// <summary>The word of a level.</summary>
    public static string WordOf(SeverityLevel level) => Words[(int)level];

    /// <summary>The severity of a level; null when findings are not shown.</summary>
    public static Severity? SeverityOf(SeverityLevel level) => level switch
    {
        SeverityLevel.Info => Severity.Info,
        SeverityLevel.Warning => Severity.Warning,
        SeverityLevel.Error => Severity.Error,
        _ => null,
    };
}
