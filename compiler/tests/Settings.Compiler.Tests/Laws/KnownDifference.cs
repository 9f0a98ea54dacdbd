namespace Settings.Compiler.Tests.Laws;

/// <summary>Something that our reader of TOML and Tomlyn disagree about, and why that is right.</summary>
/// <param name="Reason">Why it stays.</param>
/// <param name="Example">A text about which they disagree.</param>
/// <param name="Mark">What the description of the difference contains.</param>
internal sealed record KnownDifference(string Reason, string Example, string Mark)
{
    /// <summary>All of them. That Tomlyn stops at the first mistake makes no difference to a verdict.</summary>
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        new("Tomlyn reads TOML 1.1, the node TOML 1.0.", "a = { b = 1, }\n", "BR0010"),
        new("The node refuses a key of more than 127 parts; TOML has no such limit.", $"{string.Concat(Enumerable.Repeat("a.", 127))}a = 1\n", "BR0009"),
        new("TOML takes its times from RFC 3339, where a leap second is one; those of .NET have none.", "a = 1990-12-31T23:59:60Z\n", "only Tomlyn refuses it: (1,5) : error : Unable to parse the date time/offset"),
        new("TOML allows any number of digits after the point; Tomlyn refuses more than seven.", "a = 07:32:00.123456789\n", "not following RFC3339"),
        new("Tomlyn takes the replacement character for a half of a character.", "a = \"\uFFFD\"\n", "Invalid UTF-16 surrogate sequence"),
        new("The node refuses a float beyond 64 bits (toml_edit's number parser); Tomlyn reads infinity.", "a = 1e999\n", "too large for a float"),
        new("Tomlyn takes a table of the first item of an array of tables for one of the second when a header before them quotes a part.", "[[a.b]]\n[ \"a\".b.c ]\n[[a.b]]\nc = 1\n", "with `[ \""),
        new("The node makes each line end of a multi-line string LF (toml_edit); Tomlyn keeps CR LF.", "a = '''x\r\ny'''\n", "\r\n"),
    ];

    /// <summary>Whether a difference is one of them.</summary>
    public static bool IsKnown(string difference) => All.Any(known => difference.Contains(known.Mark, StringComparison.Ordinal));
}
