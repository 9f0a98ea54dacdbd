using Settings.Compiler.Hosts.Encoded;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>A programming language or a shell, of which only comments and literals are read.</summary>
public abstract class CodeHost : UserDataHost
{
    /// <inheritdoc/>
    public override string Kind => Language.Kind;

    /// <summary>What is known of the language.</summary>
    internal abstract CodeLanguage Language { get; }

    /// <summary>The words in the first line of a script that name what runs it; none for a language without scripts.</summary>
    protected virtual string[] Interpreters => [];

    /// <inheritdoc/>
    public override bool Looks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith("#!", StringComparison.Ordinal))
        {
            return false;
        }

        var line = text.AsSpan(2, Math.Min(text.Length - 2, 200));
        line = line.IndexOf('\n') is >= 0 and var end ? line[..end] : line;
        foreach (var word in line.SplitAny("/ \t\r"))
        {
            if (CodeExpressions.Contains(Interpreters, line[word].TrimEnd("0123456789.")))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override IEnumerable<HostedDocument> Find(SourceText host)
    {
        ArgumentNullException.ThrowIfNull(host);

        // Most programs have nothing to do with user data, and are not read.
        return host.Text.Contains("settings", StringComparison.Ordinal) || host.Text.Contains("BottleRocketImage", StringComparison.Ordinal) || host.Text.Contains("BottlerocketEcsVariant", StringComparison.Ordinal)
            || Decoding.MayBeIn(host.Text) ? new CodeSearch(host, Language).Documents() : [];
    }
}
